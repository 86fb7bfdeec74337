import type { Lang } from '#lib/messages/language.ts';
import type { Theme } from '#lib/theme.ts';
import type { Status } from '#lib/status.ts';

declare global {
  namespace App {
    interface Locals {
      lang: Lang;
      theme: Theme;
      shortcuts: boolean;
    }
    interface PageData {
      lang: Lang;
      /** Single-key shortcuts are on. */
      shortcuts: boolean;
      /** Instant of the answer on the server, ISO 8601: what "2 hours ago" counts from. */
      now: string;
      status: Status;
      /** Last breadcrumb of a page below a screen: the tracking number of a case, the name of a page. */
      crumb?: string;
    }
  }
}
