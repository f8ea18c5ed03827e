import type { Handlers } from "./handler";

export const pageHandlers: Handlers<"pageSetup"> = {
  pageSetup({ sheet, setup }, book) {
    const layout = book.sheet(sheet).pageLayout;
    layout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
    layout.paperSize = "A4";
    // The whole object at once: a part of it alone is ignored. Absent is automatic.
    layout.zoom = {
      ...(setup.fitWidth === null ? {} : { horizontalFitToPages: setup.fitWidth }),
      ...(setup.fitHeight === null ? {} : { verticalFitToPages: setup.fitHeight }),
    };
    if (setup.titleRows !== undefined) layout.setPrintTitleRows(setup.titleRows);
    if (setup.printArea !== undefined) layout.setPrintArea(setup.printArea);
    if (setup.margins !== undefined) layout.setPrintMargins("Points", { ...setup.margins });
    if (setup.centerHorizontally !== undefined) layout.centerHorizontally = setup.centerHorizontally;
    const texts = layout.headersFooters.defaultForAllPages;
    if (setup.header?.left !== undefined) texts.leftHeader = setup.header.left;
    if (setup.header?.center !== undefined) texts.centerHeader = setup.header.center;
    if (setup.header?.right !== undefined) texts.rightHeader = setup.header.right;
    if (setup.footer?.left !== undefined) texts.leftFooter = setup.footer.left;
    if (setup.footer?.center !== undefined) texts.centerFooter = setup.footer.center;
    if (setup.footer?.right !== undefined) texts.rightFooter = setup.footer.right;
  },
};
