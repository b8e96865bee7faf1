// The direction rules of the three rooms; `npm run check:boundaries` asserts that modules were really read.
const room = (name) => `^src/${name}/`;
const forbid = (name, from, to, comment) => ({ name, severity: 'error', comment, from, to });

module.exports = {
  forbidden: [
    forbid('no-circular', {}, { circular: true, dependencyTypesNot: ['type-only'] }, 'Cycles hide who depends on whom'),
    forbid('cim-knows-no-xen', { path: room('cim') }, { path: '^src/(mapping|xenapi|config|main)' }),
    forbid('xenapi-knows-no-cim', { path: room('xenapi') }, { path: '^src/(mapping|cim|config|main)' }),
    forbid('mapping-composes-nothing', { path: room('mapping') }, { path: '^src/(config|main)' }),
    forbid('nobody-imports-the-command', { path: '^src/(?!cli/)' }, { path: room('cli') }),
    forbid(
      'simulator-stands-alone',
      { path: '^src/xenapi/simulator/' },
      { path: '^src/(?!xenapi/(simulator|datamodel)/|logger|version)' },
      'a bug of our codec must not pass on both sides',
    ),
    forbid(
      'nobody-composes-the-simulator',
      { path: '^src/(cim|mapping|xenapi/(?!simulator))' },
      { path: '^src/xenapi/simulator/' },
    ),
    forbid('doors-of-cim', { path: '^src/(?!cim/)' }, { path: '^src/cim/(?!index\\.ts)' }),
    forbid(
      'doors-of-xenapi',
      { path: '^src/(?!xenapi/)' },
      { path: '^src/xenapi/(?!index\\.ts|simulator/index\\.ts)' },
    ),
    forbid('doors-of-mapping', { path: '^src/(?!mapping/)' }, { path: '^src/mapping/(?!index\\.ts)' }),
    forbid('values-import-nothing', { path: '^src/cim/values/' }, { path: '^src/(?!cim/values/)' }),
    forbid(
      'operations-stand-on-the-rest',
      { path: '^src/cim/(query|schema|mof|xml|changes)/' },
      { path: '^src/cim/(operations|interop)/' },
    ),
    forbid(
      'operations-know-no-http',
      { path: '^src/cim/(operations|query|schema|mof|xml|changes|interop)/' },
      { path: '^src/cim/http/' },
    ),
    forbid('fastify-at-the-edge', { path: '^src/(?!cim/http/)' }, { path: 'node_modules/fastify/' }),
    forbid('lmdb-behind-its-port', { path: '^src/(?!lmdb-store)' }, { path: 'node_modules/lmdb/' }),
    forbid('saxes-behind-its-ports', { path: '^src/(?!cim/xml/|xenapi/client/)' }, { path: 'node_modules/saxes/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
