/** Changes that are about to be made, group by group; what belongs to a group is there when it is opened. */

import type { ReactNode } from "react";
import type { ChangeGroup } from "../../../app/register/state";
import { Disclosure } from "../../parts/disclosure";
import { ReportRows } from "../../parts/report-rows";
import { plainGroups } from "../describe/plain-groups";
import { useRegister } from "../register-context";

export function ChangeGroups({ groups }: { readonly groups: readonly ChangeGroup[] }): ReactNode {
  const { words } = useRegister();
  return (
    <div>
      {plainGroups(groups).map(({ title, items }, index) => (
        <Disclosure key={title} title={title} level="h3" opensAtFirst={index === 0} count={{ number: items.length, words: words.changes.count(items.length) }}>
          <ReportRows rows={items.map(({ text, cell }) => ({ cell, text, heading: "", from: null, to: null }))} knownSheet="" />
        </Disclosure>
      ))}
    </div>
  );
}
