// Links that nobody should follow, by the room that they lead to.

const long = 'x'.repeat(100_000);

/** Each asks for something that is not there, so the lab says so and trains with its defaults. */
export const hostileSettings: Readonly<Record<'digits' | 'boundary', readonly string[]>> = {
  boundary: [
    'hidden=-1',
    'hidden=1e3',
    'hidden=99999999,99999999',
    'hidden=4,,4',
    'rate=NaN',
    'rate=Infinity',
    'rate=1e400',
    'rate=-0',
    'rate=0',
    'seed=4294967296',
    'seed=9007199254740993',
    'seed=%00',
    'batch=0',
    'activation=constructor',
    'activation=__proto__',
    'loss=toString',
    '__proto__=1&constructor=2',
    'data=own&own=AAAA',
    `data=own&own=${'A'.repeat(50_000)}`,
    'data=own&own=%F0%9F%98%80',
    'data=%E0%A4%A',
    'noise=1e999&share=-1&count=3',
    'features=x1,x1',
    'show=<img src=x onerror=alert(1)>',
    'stop-loss=1e21',
    'rate=%',
    `unknown=${long}`,
    'a=1&'.repeat(5000),
  ],
  digits: [
    'hidden=99999999,99999999',
    'network=lenet&channels=0',
    'network=lenet&kernel=29',
    'classes=257',
    'classes=-1',
    'dropout=1',
    'shift=9',
    'decay=0',
    'loss=binary_cross_entropy',
    'rate=1e400&rate=0.1',
    '%00=%00',
  ],
};

/** Before the hash; a question mark is put in front. */
export const hostileOptions: readonly string[] = [
  'lang=__proto__',
  'lang=ko&lang=en&theme=constructor',
  'view=<script>',
  'panels=__proto__,constructor',
  `panels=${','.repeat(2000)}`,
  'lesson=__proto__',
  'lesson=constructor&step=999',
  'lesson=../../secret&step=-1',
  'step=1e9',
  `task=${encodeURIComponent('<img src=x onerror=alert(1)>'.repeat(40))}`,
  'task=%F0%9F&goal=accuracy>=NaN',
  'goal=accuracy>=1e400;loss<=-1;__proto__>=1',
  `goal=${'accuracy>=0.5;'.repeat(300)}`,
  'task=%E2%80%AE%E2%80%AE&goal=neurons<=0',
];

export const hostileRooms: readonly string[] = [
  '#__proto__',
  '#constructor?x=1',
  '#../../etc',
  `#${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
  '#race?lab=__proto__&a=%&b=%25%25',
  `#race?a=${encodeURIComponent(`a=${encodeURIComponent('a=1')}`)}`,
  '#tutorials?system=__proto__&seed=1e99',
  '#tutorials?topic=constructor&stage=99',
  '#backprop?part=toString',
  '#glossary?term=__proto__',
  '#lessons?__proto__=1',
  '#data?columns=%25E0%25A4%25A&kinds=zzz&label=1e9',
  '#data?columns=10001&task=__proto__&share=NaN&example=constructor',
];
