import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

const sourcesOf = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => read(`${folder}/${name}`));

interface LockedPackage {
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  /** Where code is built in advance, it names what it was built for. */
  readonly cpu?: readonly string[];
  readonly os?: readonly string[];
}

/** The packages that are installed with the program, by name. */
const installed = Object.entries(
  (JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> }).packages,
)
  .filter(([path, { dev }]) => path !== '' && !dev)
  .map(([path, facts]) => ({ name: path.replace(/^.*node_modules\//, ''), ...facts }));

describe('What is installed with the program', () => {
  it('T21: has one parser of XML for requests, and one more in the simulator', () => {
    const known = ['@oozcitak/dom', 'sax', 'saxes', 'xmlbuilder', 'xmlbuilder2', 'xmlchars', 'xmlrpc'];
    expect(installed.map(({ name }) => name).filter((name) => /xml|sax|dom$|expat|soap/.test(name))).toEqual(known);
    const imported = sourcesOf('src/cim').flatMap((text) => [...text.matchAll(/ from '([^.'][^']*)'/g)]);
    const packages = new Set(imported.map(([, name = '']) => name).filter((name) => !name.startsWith('node:')));
    // One reads, the other only writes.
    expect([...packages].filter((name) => name !== 'fastify').sort()).toEqual(['saxes', 'xmlbuilder2']);
    const writers = sourcesOf('src').filter((text) => text.includes(`from 'xmlbuilder2'`));
    expect(writers.filter((text) => !text.includes(`import { create } from 'xmlbuilder2';`))).toEqual([]);
  });

  it('T23: has no native code but that of the store', () => {
    const native = installed.filter(({ hasInstallScript, cpu, os }) => hasInstallScript || cpu || os);
    const owners = native.map(({ name }) => name.replace(/^@([^/]+)\/.*/, '$1').replace(/-extract$/, ''));
    expect([...new Set(owners)].sort()).toEqual(['lmdb', 'msgpackr']);
  });
});

describe('T3: the program', () => {
  const sources = sourcesOf('src');

  it('starts no other program and never changes its user', () => {
    expect(
      sources.filter((text) => /['"](?:node:)?(?:child_process|cluster)['"]|\bset(?:uid|gid|groups)\(/.test(text)),
    ).toEqual([]);
  });

  it('runs as a service without rights, and can write its state alone', () => {
    const settings = [
      ...['DynamicUser=yes', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'MemoryMax=2G'],
      ...['ProtectSystem=strict', 'ProtectHome=yes', 'PrivateTmp=yes', 'PrivateDevices=yes'],
      ...['ProtectKernelTunables=yes', 'ProtectControlGroups=yes'],
      'RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX',
    ];
    const lines = read('docker/xen-cim.service').split('\n');
    expect(settings.filter((line) => !lines.includes(line))).toEqual([]);
    expect(lines.filter((line) => /^(?:User|ReadWritePaths|AmbientCapabilities)=/.test(line))).toEqual([]);
  });

  it('is started again by systemd until the pool answers, but not with settings that are wrong', () => {
    const lines = read('docker/xen-cim.service').split('\n');
    const pause = Number(lines.find((line) => line.startsWith('RestartSec='))?.slice('RestartSec='.length));
    // Five starts in ten seconds are the most that systemd makes by itself (systemd-system.conf, DefaultStartLimit…).
    expect(5 * pause).toBeGreaterThan(10);
    expect(lines).toContain('RestartPreventExitStatus=2');
  });

  it('runs in a container as a user of its own, on files that nobody can write', () => {
    const lines = read('docker/Containerfile').split('\n');
    const final = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    const users = final.filter((line) => line.startsWith('USER '));
    expect(users).toEqual(['USER node']);
    // What is copied is root's; only the state belongs to the user.
    expect(final.filter((line) => /chown|chmod/.test(line))).toEqual(['RUN mkdir /state && chown node:node /state']);
    const composed = read('docker/compose.yaml');
    // Most pools have a certificate that no authority has signed.
    expect(composed).toMatch(/XEN_CIM_XENAPI_FINGERPRINT: \$\{XEN_CIM_XENAPI_FINGERPRINT:-\}/);
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true'])
      expect(composed).toContain(line);
    expect(composed).not.toMatch(/cap_add|privileged|user:/);
  });
});
