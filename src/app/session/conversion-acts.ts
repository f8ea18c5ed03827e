/** The acts of a conversion, as one chunk that is loaded when the first of them is asked for: a look needs none. */

export { assignField } from "../commands/assign-field";
export { convertPreviewed } from "../commands/convert";
export { isUnclear, propose } from "../commands/propose";
export { planRestoring, restore } from "../commands/restore";
export { preview } from "../commands/preview";
export { recount } from "../commands/recount";
export { showEdited } from "../commands/show-edited";
export { fieldOptions } from "./field-options";
