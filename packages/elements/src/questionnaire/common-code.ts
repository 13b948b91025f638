/** The fields that nearly every form has, in one request. */
import '../decimal-field/decimal-field.js';
import '../duration-field/duration-field.js';
import '../open-choice-field/open-choice-field.js';
import '../text-field/text-field.js';
