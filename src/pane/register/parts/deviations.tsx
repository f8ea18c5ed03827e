/** The deviations of a project, each with its sign, a shape and a word. */

import type { ReactNode } from "react";
import type { ProjectCard } from "../../../app/register/state";
import { Facts } from "../../parts/facts";
import { useRegister } from "../register-context";
import { Section } from "./section";
import { SeverityText } from "./severity-text";

export function Deviations({ deviations }: { readonly deviations: ProjectCard["deviations"] }): ReactNode {
  const { words } = useRegister();
  return (
    <Section title={words.project.deviations}>
      <Facts
        facts={deviations.map(({ label, text, severity }) => ({
          name: label,
          value: <>{text} <SeverityText severity={severity} word={words.project.severities[severity]} /></>,
        }))}
      />
    </Section>
  );
}
