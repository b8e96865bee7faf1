// Drives the simulator with the xen-api client as Xen Orchestra uses it, and prints what it saw as JSON.
import { createRequire } from 'node:module';

const [directory, url, user, password] = process.argv.slice(2);
const { createClient } = createRequire(`${directory}/`)('xen-api');
const xapi = createClient({ url, auth: { user, password }, allowUnauthorized: true });
await xapi.connect();
await xapi.objectsFetched;
const all = Object.values(xapi.objects.all);
const machines = all.filter(
  (one) => one.$type === 'VM' && !one.is_a_template && !one.is_a_snapshot && !one.is_control_domain,
);
const halted = machines.find((vm) => vm.power_state === 'Halted' && vm.allowed_operations.includes('start'));
const changed = new Promise((fulfil) => {
  const watch = (updates) => {
    const vm = Object.values(updates).find((one) => one?.$ref === halted.$ref && one.power_state === 'Running');
    if (vm === undefined) return;
    xapi.objects.removeListener('update', watch);
    fulfil(vm.power_state);
  };
  xapi.objects.on('update', watch);
});
await xapi.call('VM.start', halted.$ref, false, false);
const state = await changed;
const task = await xapi.callAsync('VM.hard_shutdown', halted.$ref).then(
  () => 'success',
  (error) => error.code,
);
const failure = await xapi.call('VM.unpause', halted.$ref).catch((error) => error.code);
await xapi.disconnect();
process.stdout.write(
  JSON.stringify({ machines: machines.length, pool: xapi.pool?.$type ?? 'pool', state, task, failure }),
);
process.exit(0);
