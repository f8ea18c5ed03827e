/** The tabs of a register: one stop of the Tab key, arrows between them. */

import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { RegisterTab } from "../../app/register/state";
import { useRegister } from "./register-context";

const TABS: readonly RegisterTab[] = ["overview", "project", "more"];

const useStyles = makeStyles({
  tabs: { padding: "0 12px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

const tabId = (tab: RegisterTab): string => `register-tab-${tab}`;
const panelId = (tab: RegisterTab): string => `register-panel-${tab}`;

/** What makes an element the panel of a tab. */
export function panelProps(tab: RegisterTab): { readonly role: "tabpanel"; readonly id: string; readonly "aria-labelledby": string } {
  return { role: "tabpanel", id: panelId(tab), "aria-labelledby": tabId(tab) };
}

export function RegisterTabs(): ReactNode {
  const styles = useStyles();
  const { state, words, openTab } = useRegister();
  return (
    <TabList
      className={styles.tabs}
      aria-label={words.tabs.label}
      selectedValue={state.tab}
      onTabSelect={(_, { value }) => {
        const tab = TABS.find((one) => one === value);
        if (tab !== undefined && !state.busy) openTab(tab);
      }}
    >
      {TABS.map((tab) => <Tab key={tab} id={tabId(tab)} value={tab} aria-controls={tab === state.tab ? panelId(tab) : undefined}>{words.tabs[tab]}</Tab>)}
    </TabList>
  );
}
