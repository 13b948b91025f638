export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export type { Fault, FaultPlan, FaultRule, Faults, Milliseconds, Moment, RetryAfter } from './fault/rule.js';
export type { Seed, SeedResource } from './seed/seed.js';
