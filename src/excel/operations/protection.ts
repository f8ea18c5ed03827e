import type { Handlers } from "./handler";

export const protectionHandlers: Handlers<"protect" | "unprotect"> = {
  /** A guard against slips; no password. */
  protect({ sheet }, book) {
    book.sheet(sheet).protection.protect({ allowFormatColumns: true, allowFormatRows: true, allowAutoFilter: true });
  },
  unprotect({ sheet }, book) {
    book.sheet(sheet).protection.unprotect();
  },
};
