export { isCarnet } from '@sport-sante/sdk/carnet';
