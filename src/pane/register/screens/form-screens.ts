/** The screens with inputs, as one chunk. */

export { FormScreen } from "./form-screen";
export { StepScreen } from "./step-screen";
