/** A small regulation in English first: a design studio's work for its clients, in three stages. Data only. */

import type { Regulation } from "../core/regulation/regulation";

const NONE = { zh: [], en: [] };
const NOTHING = { fields: [], rows: [] };

export const small: Regulation = {
  format: "project-register/regulation",
  version: 2,
  id: "designStudio",
  title: { zh: "设计工作室客户项目办法", en: "How the studio runs client jobs" },
  edition: "2.1",
  issued: "2026-03-01",
  numbering: "DS-{nnnn}",

  stages: [
    {
      id: "pitch", clause: "2", label: { zh: "洽谈", en: "Pitch" }, about: { zh: "弄清需求，报价，等客户下单", en: "Find out what is wanted, quote, get the go-ahead" },
      words: { zh: ["洽谈中", "报价中"], en: ["pitching", "quoted", "quoting"] },
    },
    {
      id: "studio", clause: "3", label: { zh: "制作", en: "In the studio" }, about: { zh: "设计、看稿、修改", en: "Design, show, change" },
      words: { zh: ["制作中", "设计中"], en: ["design", "designing", "in progress"] },
    },
    {
      id: "handover", clause: "4", label: { zh: "交付", en: "Handover" }, about: { zh: "交文件，开发票，归档", en: "Hand over the files, invoice, file away" },
      words: { zh: ["已交付", "交付中"], en: ["delivered", "delivery", "handed over"] },
    },
  ],

  roles: [
    { id: "lead", field: "lead", label: { zh: "设计主管", en: "Design lead" }, about: { zh: "对这个项目负责的设计师", en: "The designer in charge of the job" } },
    { id: "partner", label: { zh: "合伙人", en: "Partner" }, about: { zh: "同意接单，对客户负责", en: "Agrees to take a job on, and answers to the client" } },
    { id: "studioManager", label: { zh: "工作室经理", en: "Studio manager" }, about: { zh: "管工时、发票和这份台账", en: "Looks after hours, invoices and this register" } },
  ],

  lists: [
    {
      id: "services", isOpen: true, label: { zh: "服务", en: "Service" }, about: { zh: "工作室做什么，可以增加", en: "What the studio does; more can be added" },
      options: [
        { id: "branding", label: { zh: "品牌设计", en: "Branding" }, about: { zh: "标志和品牌手册", en: "Logos and brand books" }, words: { zh: ["品牌"], en: ["brand", "logo"] } },
        { id: "website", label: { zh: "网站", en: "Website" }, about: { zh: "网页设计和制作", en: "Web design and build" }, words: { zh: ["网页"], en: ["web", "site"] } },
        { id: "packaging", label: { zh: "包装", en: "Packaging" }, about: { zh: "盒子、标签、瓶子", en: "Boxes, labels, bottles" }, words: NONE },
        { id: "print", label: { zh: "印刷品", en: "Print" }, about: { zh: "画册、海报、展板", en: "Brochures, posters, displays" }, words: NONE },
      ],
    },
    {
      id: "answers", isOpen: false, label: { zh: "客户答复", en: "Client's answer" }, about: { zh: "客户看稿后怎么说", en: "What the client says to a draft" },
      options: [
        { id: "good", label: { zh: "通过", en: "Approved" }, about: { zh: "就这样", en: "It stays as it is" }, words: { zh: ["同意"], en: ["ok", "yes"] } },
        { id: "smallChanges", label: { zh: "小改", en: "Small changes" }, about: { zh: "改几处就行", en: "A few things to change" }, words: NONE },
        { id: "again", label: { zh: "重做", en: "Start again" }, about: { zh: "换个思路", en: "Another idea is needed" }, words: NONE },
      ],
    },
    {
      id: "studioRoles", isOpen: false, label: { zh: "角色", en: "Role" }, about: { zh: "工作室里的角色", en: "Roles in the studio" },
      options: [
        { id: "lead", label: { zh: "设计主管", en: "Design lead" }, about: { zh: "带项目的设计师", en: "Leads jobs" }, words: NONE },
        { id: "partner", label: { zh: "合伙人", en: "Partner" }, about: { zh: "工作室的主人", en: "Owns the studio" }, words: NONE },
        { id: "studioManager", label: { zh: "工作室经理", en: "Studio manager" }, about: { zh: "管日常事务", en: "Runs the office" }, words: NONE },
      ],
    },
  ],

  registers: [
    {
      id: "jobs", table: "Jobs", scope: "projects", clause: "1", key: { field: "projectNumber" }, label: { zh: "客户项目", en: "Jobs" }, about: { zh: "每个项目一行", en: "One row for each job" },
      fields: [
        { id: "projectNumber", type: "projectNumber", label: { zh: "项目号", en: "Job number" }, about: { zh: "每个项目唯一的号", en: "The number of the job" }, words: { zh: ["编号"], en: ["job no", "number"] } },
        { id: "projectName", type: "text", isRequired: true, label: { zh: "项目", en: "Job" }, about: { zh: "项目叫什么", en: "What the job is called" }, words: { zh: ["项目名称"], en: ["job name", "title"] } },
        { id: "client", type: "text", isRequired: true, clause: "2.1", label: { zh: "客户", en: "Client" }, about: { zh: "为谁做", en: "Who it is for" }, words: { zh: ["客户名称", "甲方"], en: ["customer"] } },
        { id: "services", type: "choices", options: "services", label: { zh: "服务内容", en: "Services" }, about: { zh: "做哪些，可以选几项", en: "What the studio does; several may be chosen" }, words: { zh: ["服务"], en: ["service"] } },
        { id: "lead", type: "person", clause: "2.1", label: { zh: "设计主管", en: "Lead" }, about: { zh: "谁负责", en: "Who is in charge" }, words: { zh: ["负责人"], en: ["owner", "designer"] } },
        { id: "stage", type: "choice", options: "stages", label: { zh: "阶段", en: "Stage" }, about: { zh: "项目走到哪里", en: "How far the job is" }, words: { zh: ["状态"], en: ["status", "phase"] } },
        { id: "clientBrief", type: "longText", clause: "2.1", label: { zh: "需求说明", en: "Brief" }, about: { zh: "客户要什么，给谁看，什么不要", en: "What the client wants, for whom, and what not" }, words: { zh: ["需求"], en: ["client brief"] } },
        { id: "fee", type: "money", clause: "2.2", label: { zh: "报价", en: "Fee" }, about: { zh: "和客户谈定的价格", en: "The price agreed with the client" }, words: { zh: ["费用"], en: ["quote", "price"] } },
        { id: "rate", type: "number", least: 0, label: { zh: "每小时价", en: "Hourly rate" }, about: { zh: "一小时收多少", en: "What an hour costs" }, words: NONE },
        { id: "hours", type: "number", least: 0, clause: "2.2", label: { zh: "预计工时", en: "Hours planned" }, about: { zh: "估计要多少小时", en: "How many hours it should take" }, words: NONE },
        { id: "value", type: "formula", formula: "[rate]*[hours]", label: { zh: "工时价值", en: "Value of hours" }, about: { zh: "每小时价乘预计工时，用来核对报价", en: "Hourly rate times hours planned, to compare with the fee" }, words: NONE },
        { id: "plannedStart", type: "date", clause: "2.2", label: { zh: "开工", en: "Start" }, about: { zh: "打算哪天开工", en: "The day on which work should begin" }, words: { zh: ["开始日期"], en: ["start date"] } },
        { id: "plannedEnd", type: "date", notBefore: "plannedStart", clause: "2.2", label: { zh: "交稿期限", en: "Due" }, about: { zh: "答应客户哪天交", en: "The day that was promised to the client" }, words: { zh: ["截止日期"], en: ["due date", "deadline"] } },
        { id: "actualEnd", type: "date", clause: "4.1", label: { zh: "交付日期", en: "Delivered" }, about: { zh: "哪天交的；没交就空着", en: "The day of delivery; empty before it" }, words: NONE },
        { id: "progress", type: "percent", label: { zh: "进度", en: "Done" }, about: { zh: "做完多少", en: "How much is done" }, words: { zh: ["完成比例"], en: ["progress", "% done"] } },
        { id: "files", type: "link", clause: "4.1", label: { zh: "成品文件", en: "Final files" }, about: { zh: "文件放在哪里", en: "Where the files are kept" }, words: NONE },
        { id: "invoice", type: "text", clause: "4.2", label: { zh: "发票号", en: "Invoice" }, about: { zh: "发票的号码", en: "The number of the invoice" }, words: { zh: ["发票"], en: ["invoice no"] } },
      ],
    },
    {
      id: "drafts", table: "Drafts", scope: "project", clause: "3.1", key: { field: "draftNumber", prefix: "D" }, label: { zh: "看稿记录", en: "Drafts" }, about: { zh: "每次给客户看稿一行", en: "One row each time a draft is shown" },
      fields: [
        { id: "draftNumber", type: "text", label: { zh: "稿号", en: "Draft number" }, about: { zh: "每次看稿唯一的号", en: "The number of this draft" }, words: NONE },
        { id: "projectNumber", type: "projectNumber", isRequired: true, label: { zh: "项目号", en: "Job number" }, about: { zh: "哪个项目的稿", en: "The job it belongs to" }, words: NONE },
        { id: "shownOn", type: "date", isRequired: true, clause: "3.1", label: { zh: "看稿日期", en: "Shown on" }, about: { zh: "哪天给客户看的", en: "The day on which the client saw it" }, words: NONE },
        { id: "draft", type: "text", isRequired: true, label: { zh: "内容", en: "What was shown" }, about: { zh: "给客户看了什么", en: "What the client saw" }, words: NONE },
        { id: "answer", type: "choice", options: "answers", clause: "3.1", label: { zh: "答复", en: "Answer" }, about: { zh: "客户怎么说；还没说就空着", en: "What the client said; empty until then" }, words: NONE },
        { id: "changes", type: "longText", label: { zh: "要改的地方", en: "Changes" }, about: { zh: "客户要改什么", en: "What the client wants changed" }, words: NONE },
      ],
    },
    {
      id: "hours", table: "Hours", scope: "project", clause: "3.2", key: { field: "entryNumber", prefix: "H" }, within: { amount: "cost", limit: "fee" }, label: { zh: "工时", en: "Hours" }, about: { zh: "每人每天一行；合计不超过报价", en: "One row for each person and day; together they stay within the fee" },
      fields: [
        { id: "entryNumber", type: "text", label: { zh: "工时号", en: "Entry number" }, about: { zh: "每条工时唯一的号", en: "The number of this entry" }, words: NONE },
        { id: "projectNumber", type: "projectNumber", isRequired: true, label: { zh: "项目号", en: "Job number" }, about: { zh: "做的是哪个项目", en: "The job that was worked on" }, words: NONE },
        { id: "day", type: "date", isRequired: true, label: { zh: "日期", en: "Day" }, about: { zh: "哪天做的", en: "The day of the work" }, words: NONE },
        { id: "person", type: "person", isRequired: true, label: { zh: "谁", en: "Who" }, about: { zh: "谁做的", en: "Who did the work" }, words: NONE },
        { id: "time", type: "number", least: 0, most: 24, isRequired: true, clause: "3.2", label: { zh: "小时", en: "Time" }, about: { zh: "做了几小时", en: "How many hours" }, words: NONE },
        { id: "cost", type: "money", label: { zh: "金额", en: "Cost" }, about: { zh: "这些小时值多少", en: "What these hours cost" }, words: NONE },
        { id: "work", type: "text", label: { zh: "做了什么", en: "Work" }, about: { zh: "做了什么", en: "What was done" }, words: NONE },
      ],
    },
    {
      id: "roster", table: "People", scope: "workbook", clause: "", key: { field: "name" }, label: { zh: "工作室成员", en: "Studio people" }, about: { zh: "每人一行", en: "One row for each person" },
      fields: [
        { id: "name", type: "person", label: { zh: "姓名", en: "Name" }, about: { zh: "叫什么", en: "The person's name" }, words: NONE },
        { id: "roles", type: "choices", options: "studioRoles", label: { zh: "角色", en: "Roles" }, about: { zh: "担任什么，可以几项", en: "What the person does; several may be chosen" }, words: NONE },
        { id: "email", type: "text", label: { zh: "邮箱", en: "E-mail" }, about: { zh: "电子邮箱", en: "The e-mail address" }, words: NONE },
      ],
    },
  ],

  steps: [
    {
      id: "askClient", stage: "pitch", clause: "2.1", role: "lead", act: "record", repeats: "once", register: null,
      label: { zh: "了解需求", en: "Brief" }, about: { zh: "写下客户要什么", en: "Write down what the client wants" },
      requires: { fields: ["lead", "clientBrief"], rows: [] }, opens: [], freezes: [], otherThan: [],
    },
    {
      id: "quote", stage: "pitch", clause: "2.2", role: "lead", act: "record", repeats: "once", register: null,
      label: { zh: "报价", en: "Quote" }, about: { zh: "定下价格、工时和日期", en: "Set fee, hours and dates" },
      requires: { fields: ["fee", "hours", "plannedStart", "plannedEnd"], rows: [] }, opens: [], freezes: [], otherThan: [],
    },
    {
      id: "goAhead", stage: "pitch", clause: "2.3", role: "partner", act: "approve", repeats: "once", register: null,
      label: { zh: "接单", en: "Go-ahead" }, about: { zh: "合伙人同意接单，报价的人不能自己同意", en: "A partner agrees to take it on; not the one who quoted" },
      requires: NOTHING, opens: ["studio"], freezes: ["fee", "plannedEnd"], otherThan: ["quote"],
    },
    {
      id: "showDraft", stage: "studio", clause: "3.1", role: "lead", act: "record", repeats: "recurring", interval: "draft", register: "drafts",
      label: { zh: "给客户看稿", en: "Show a draft" }, about: { zh: "每周给客户看一次，记下答复", en: "Show the client something every week, and note the answer" },
      requires: NOTHING, opens: [], freezes: [], otherThan: [],
    },
    {
      id: "logHours", stage: "studio", clause: "3.2", role: "studioManager", act: "record", repeats: "asNeeded", register: "hours",
      label: { zh: "记工时", en: "Log hours" }, about: { zh: "每人每天记下工时", en: "Everybody's hours, day by day" },
      requires: NOTHING, opens: [], freezes: [], otherThan: [],
    },
    {
      id: "signOff", stage: "studio", clause: "3.3", role: "lead", act: "review", repeats: "once", register: "drafts",
      label: { zh: "客户定稿", en: "Sign-off" }, about: { zh: "每一稿都有客户的答复，才能交付", en: "Every draft has the client's answer before anything is handed over" },
      requires: { fields: [], rows: [{ register: "drafts", least: 1, filled: "answer" }] }, opens: ["handover"], freezes: [], otherThan: [],
    },
    {
      id: "deliver", stage: "handover", clause: "4.1", role: "lead", act: "record", repeats: "once", register: null,
      label: { zh: "交付文件", en: "Deliver" }, about: { zh: "把成品文件交给客户", en: "Hand the final files over" },
      requires: { fields: ["actualEnd", "files"], rows: [] }, opens: [], freezes: [], otherThan: [],
    },
    {
      id: "bill", stage: "handover", clause: "4.2", role: "studioManager", act: "record", repeats: "once", register: null,
      label: { zh: "开发票", en: "Invoice" }, about: { zh: "开好发票，记下号码", en: "Send the invoice and note its number" },
      requires: { fields: ["invoice"], rows: [] }, opens: [], freezes: [], otherThan: [],
    },
  ],

  thresholds: {
    daysLate: { label: { zh: "晚了几天", en: "Days late" }, about: { zh: "从多少天起", en: "From how many days on" }, watch: 1, severe: 5 },
    costOverrun: { label: { zh: "超出报价", en: "Over the fee" }, about: { zh: "超出的部分占报价的比例", en: "Share of the fee by which costs are over it" }, watch: 0.05, severe: 0.15 },
    progressBehind: { label: { zh: "进度落后", en: "Behind" }, about: { zh: "落后的部分占全部工作的比例", en: "Share of the whole work by which a job is behind" }, watch: 0.1, severe: 0.25 },
  },

  intervals: [{ id: "draft", every: 1, unit: "week", label: { zh: "看稿", en: "Drafts" }, about: { zh: "多久给客户看一次稿", en: "How often the client sees something" } }],

  clauses: [
    {
      id: "1", title: { zh: "项目台账", en: "The register" }, text: { zh: "每个客户项目都有一个号，记在台账里。", en: "Every client job has a number and stands in the register." },
      carriedBy: [{ kind: "whole", id: "" }, { kind: "register", id: "jobs" }],
    },
    {
      id: "2", title: { zh: "洽谈", en: "Pitch" }, text: { zh: "先弄清需求，再报价，再接单。", en: "First the brief, then the quote, then the go-ahead." },
      carriedBy: [{ kind: "stage", id: "pitch" }],
    },
    {
      id: "2.1", title: { zh: "需求", en: "Brief" }, text: { zh: "设计主管写下客户要什么。", en: "The design lead writes down what the client wants." },
      carriedBy: [{ kind: "step", id: "askClient" }, { kind: "role", id: "lead" }, { kind: "field", id: "jobs.clientBrief" }],
    },
    {
      id: "2.2", title: { zh: "报价", en: "Quote" }, text: { zh: "报价要有价格、工时、开工日期和交稿期限。", en: "A quote has a fee, hours, a start and a due date." },
      carriedBy: [{ kind: "step", id: "quote" }, { kind: "field", id: "jobs.fee" }, { kind: "field", id: "jobs.plannedEnd" }],
    },
    {
      id: "2.3", title: { zh: "接单", en: "Go-ahead" }, text: { zh: "由一位合伙人同意接单，报价的人不能自己同意。此后价格和期限不变。", en: "A partner other than the one who quoted takes the job on. Fee and due date stay from then on." },
      carriedBy: [{ kind: "step", id: "goAhead" }, { kind: "role", id: "partner" }],
    },
    {
      id: "3", title: { zh: "制作", en: "In the studio" }, text: { zh: "边做边给客户看，记下工时。", en: "Drafts are shown while the work goes on, and hours are logged." },
      carriedBy: [{ kind: "stage", id: "studio" }],
    },
    {
      id: "3.1", title: { zh: "看稿", en: "Drafts" }, text: { zh: "每周至少给客户看一次，记下答复。", en: "The client sees something at least every week; the answer is noted." },
      carriedBy: [{ kind: "step", id: "showDraft" }, { kind: "interval", id: "draft" }, { kind: "register", id: "drafts" }, { kind: "list", id: "answers" }],
    },
    {
      id: "3.2", title: { zh: "工时", en: "Hours" }, text: { zh: "每人每天记工时，合计金额不超过报价。", en: "Everybody logs hours each day; together they stay within the fee." },
      carriedBy: [{ kind: "step", id: "logHours" }, { kind: "register", id: "hours" }, { kind: "threshold", id: "costOverrun" }],
    },
    {
      id: "3.3", title: { zh: "定稿", en: "Sign-off" }, text: { zh: "每一稿都有客户的答复，才能交付。", en: "Nothing is handed over before the client has answered every draft." },
      carriedBy: [{ kind: "step", id: "signOff" }, { kind: "field", id: "drafts.answer" }],
    },
    {
      id: "4", title: { zh: "交付", en: "Handover" }, text: { zh: "交文件，开发票。", en: "Files are handed over and the invoice is sent." },
      carriedBy: [{ kind: "stage", id: "handover" }],
    },
    {
      id: "4.1", title: { zh: "交付文件", en: "Delivery" }, text: { zh: "成品文件交给客户，并留一份。", en: "The client gets the final files; the studio keeps a copy." },
      carriedBy: [{ kind: "step", id: "deliver" }, { kind: "field", id: "jobs.files" }, { kind: "field", id: "jobs.actualEnd" }],
    },
    {
      id: "4.2", title: { zh: "发票", en: "Invoice" }, text: { zh: "交付后由工作室经理开发票。", en: "The studio manager sends the invoice after delivery." },
      carriedBy: [{ kind: "step", id: "bill" }, { kind: "role", id: "studioManager" }, { kind: "field", id: "jobs.invoice" }, { kind: "report", id: "jobSheet" }],
    },
  ],

  reports: [{ id: "jobSheet", clause: "4.2", label: { zh: "项目单", en: "Job sheet" }, about: { zh: "一个项目的价格、工时和看稿记录", en: "Fee, hours and drafts of one job" } }],
};
