export { watchServiceWorker } from './service-worker.ts';
export { keepAskingForStyles } from './styles-until-there.ts';
