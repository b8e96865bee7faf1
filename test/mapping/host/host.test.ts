import { describe, expect, it } from 'vitest';
import { hostComputerSystem } from '../../../src/mapping/host/Xen_HostComputerSystem.ts';
import { hostProcessor } from '../../../src/mapping/host/Xen_HostProcessor.ts';
import { read, Site } from '../engine/site.ts';

const states = ['EnabledState', 'OperationalStatus', 'Status', 'HealthState'];

describe('a host', () => {
  it.each([
    [true, true, [2, [2], 'OK', 5]],
    [false, true, [6, [10], 'Stopped', 5]],
    [true, false, [2, [13], 'Lost Comm', 0]],
    [true, undefined, [2, [0], 'Unknown', 0]],
    [false, undefined, [6, [0], 'Unknown', 0]],
  ])('that is enabled: %s, and alive: %s', (enabled, live, expected) => {
    const site = new Site([hostComputerSystem]);
    if (live !== undefined) site.mirror.put('host_metrics', 'm', { live });
    site.mirror.put('host', 'h', { enabled, metrics: 'm' as never });
    const [row] = site.all('Xen_HostComputerSystem');
    expect(states.map((name) => read(row, name))).toEqual(expected);
  });

  it('is dedicated to nothing, so that no description of what it is dedicated to is due', () => {
    const site = new Site([hostComputerSystem]);
    site.mirror.put('host', 'h');
    const [row] = site.all('Xen_HostComputerSystem');
    expect([read(row, 'Dedicated'), read(row, 'OtherDedicatedDescriptions')]).toEqual([[0], null]);
  });

  it.each([
    ['IPv4Address', '192.0.2.7'],
    ['IPv6Address', '2001:db8::7'],
  ])('has its management address in the first place, and leaves out what it does not tell: %s', (word, address) => {
    const site = new Site([hostComputerSystem]);
    const software_version = new Map([['product_version', '8.2.1']]);
    site.mirror.put('host', 'h', { address, software_version });
    const [row] = site.all('Xen_HostComputerSystem');
    expect(read(row, 'IdentifyingDescriptions')).toEqual([word, 'ProductVersion']);
    expect(read(row, 'OtherIdentifyingInfo')).toEqual([address, '8.2.1']);
  });

  it.each([
    ['1700000000.25', '20231114221320.000000+000'],
    ['yesterday', null],
    ['', null],
  ])('that says it booted at %j', (boot_time, expected) => {
    const site = new Site([hostComputerSystem]);
    site.mirror.put('host', 'h', { other_config: new Map([['boot_time', boot_time]]) });
    expect(read(site.all('Xen_HostComputerSystem')[0], 'StartTime')).toBe(expected);
  });
});

describe('a processor of a host', () => {
  it('is named by its host, and is not there without one', () => {
    const site = new Site([hostProcessor]);
    const host = site.mirror.put('host', 'h', { enabled: true });
    site.mirror.put('host_cpu', 'c', { host, modelname: 'AMD EPYC 7302P', utilisation: 0.5, speed: 3000n });
    site.mirror.put('host_cpu', 'lost');
    const [row, ...more] = site.all('Xen_HostProcessor');
    expect(more).toEqual([]);
    expect(read(row, 'DeviceID')).toBe('Xen:uuid-h/uuid-c');
    expect([read(row, 'Family'), read(row, 'LoadPercentage'), read(row, 'MaxClockSpeed')]).toEqual([107, 50, 3000]);
  });
});
