import type { DossierPaper } from '#domain/rules/recognition-rules.ts';
import { t } from '#i18n/desk.ts';

/** A paper of the dossier inside a sentence: “biên bản họp”. */
export const paperText = (paper: DossierPaper): string => t(`dossier.paper.${paper}`);
