/**
 * Base of every URL that is ours: code systems, identifier systems. `.example` is reserved (RFC 2606) and resolves
 * nowhere; when the project has a domain of its own, this is the one line to change, and a migration to write.
 */
export const CANONICAL = 'https://sport-sante.example/fhir';
