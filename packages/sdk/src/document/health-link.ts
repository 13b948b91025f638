export {
  createHealthLink, HEALTH_LINK_LABEL, newHealthLinkPath, updateHealthLinkFile, usualExpiry, type CreatedHealthLink, type HealthLinkOptions,
} from './health-link-create.js';
export type { HealthLinkFetch } from './health-link-fetch.js';
export {
  answerHealthLink, storeHealthLink, type AnswerOptions, type HealthLinkReply, type HealthLinkRequest, type StoredHealthLink, type StoreOptions,
} from './health-link-host.js';
export { openHealthLink, type HealthLinkAnswer, type HealthLinkIssue, type OpenedHealthLink, type OpenOptions } from './health-link-open.js';
export { readHealthLink, type HealthLinkPayload } from './health-link-payload.js';
