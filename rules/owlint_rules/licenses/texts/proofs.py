"""Sizes and hashes of the standard texts; written by tools/license_index.py."""

from __future__ import annotations

#: id: (file, bytes, SHA-256, git blob)
PROOFS: dict[str, tuple[str, int, str, str]] = {
    'OWPL-1.0.0': (
        'OWPL-1.0.0.txt',
        1553,
        'a22eed7552e3580f880f1829ddd2e9a6b52c6e05ff7c7e2fa3864080f07bb3f9',
        '7dd23c1224ee28514a3d2949d8dcce2e4d841f7d',
    ),
    'OpenMDW-1.0': (
        'OpenMDW-1.0.txt',
        2606,
        '22d5488faff30b2e34e934779d2a6f033712ec6d1eaaee7e774e9cbe0c3c7587',
        '5166ede9b6583eb61d91bcf6fbd596464e9ac317',
    ),
    'OpenMDW-1.1': (
        'OpenMDW-1.1.txt',
        2619,
        '2ab44b68365473c112f5092211a38f231cb23e50de68b75a13369adbd76a74df',
        'ec297ac5456384786644013ec196da33b916be97',
    ),
    'Apache-2.0': (
        'Apache-2.0.txt',
        11358,
        'cfc7749b96f63bd31c3c42b5c471bf756814053e847c10f3eb003417bc523d30',
        'd645695673349e3947e8e5ae42332d0ac3164cd7',
    ),
    'MIT': (
        'MIT.txt',
        1069,
        '002c2696d92b5c8cf956c11072baa58eaf9f6ade995c031ea635c6a1ee342ad1',
        '8aa26455d23acf904be3ed9dfb3a3efe3e49245a',
    ),
    'BSD-2-Clause': (
        'BSD-2-Clause.txt',
        1322,
        '2a0368d0d1fda625840ccd2dabd3bc58caede8550bed6f1f464d70b6b44b112a',
        'f0488b0fe31920df434ac1a826f12bff50a97a3a',
    ),
    'BSD-3-Clause': (
        'BSD-3-Clause.txt',
        1520,
        '6805a7fabb188ed52585877827914650936aa6234c00db11d2ce5c7eacb63fdd',
        'bfdf56636874c2d0d5f23c4fd49f264c609e2bad',
    ),
    'ISC': (
        'ISC.txt',
        744,
        '1e2c5bb5cdb2d96370859145ca540a85fd29f0b9327c6653737791da1446cc5f',
        'a8ffa697e5fc74c5623562c13a636646539642fa',
    ),
    '0BSD': (
        '0BSD.txt',
        640,
        '96634643347b0eb4528aa092f39b09193dba618906e9669e8873f26f8d1c8984',
        'db0cb66d9f77722099d31e5b8d058c11f0c8dfd0',
    ),
    'Zlib': (
        'Zlib.txt',
        856,
        '4d9237e943cff030cdce71622c6f8b74cd06e2b30b7e5339b394a586d6d0bc7e',
        '58deb1ded2ac452f91decc3a5e800d373bde590a',
    ),
    'BSL-1.0': (
        'BSL-1.0.txt',
        1338,
        'c9bff75738922193e67fa726fa225535870d2aa1059f91452c411736284ad566',
        '36b7cd93cdfbac762f5be4c6ce276df2ea6305c2',
    ),
    'Unlicense': (
        'Unlicense.txt',
        1210,
        '88d9b4eb60579c191ec391ca04c16130572d7eedc4a86daa58bf28c6e14c9bcd',
        'cf1ab25da0349f84a3fdd40032f0ce99db813b8b',
    ),
    'CC0-1.0': (
        'CC0-1.0.txt',
        7048,
        'a2010f343487d3f7618affe54f789f5487602331c0a8d03f49e9a7c547cf0499',
        '0e259d42c996742e9e3cba14c677129b2c1b6311',
    ),
    'CC-BY-4.0': (
        'CC-BY-4.0.txt',
        18656,
        '9e5f1b3c610b9c2da5c313bf81d577a7d1acec686bdb0384edefa6df0f90cd94',
        '4ea99c213c5c0c005ae4e80df8e52169d06896ec',
    ),
    'CC-BY-SA-4.0': (
        'CC-BY-SA-4.0.txt',
        20137,
        '5e436ff8ffbb77d8607220e9bce20c8915d860010feeb6c1ebef5a85688e9b39',
        'cc3e2459dc5c46f1936b6e3b54137099063818e0',
    ),
    'CDLA-Permissive-2.0': (
        'CDLA-Permissive-2.0.txt',
        2354,
        '4531a67d443284d93ffed0803df5b10634aff21c3d77e381f2d48af01d875868',
        'cc0f954b59ba22a5c892e9833b0013aa281f5838',
    ),
    'ODC-By-1.0': (
        'ODC-By-1.0.txt',
        19808,
        'b1c4de4bf91c95eec945ea7cbe0575fd52e7ee8fa430acb01d323d8214b1c482',
        '15115ca9ca30c936e792bd975d9e054b25919efc',
    ),
    'ODbL-1.0': (
        'ODbL-1.0.txt',
        25289,
        '77d2692c3d64efdd4db18dce2407699baf62930e2b50d6e5ed90b48acf16b7c1',
        '8ca51c358d59596c271ee7c928e5feb0d4d9b817',
    ),
    'PDDL-1.0': (
        'PDDL-1.0.txt',
        15485,
        '561ca6d9bba2a5b8658466833b15035f64d067fc327d226250f5123aa96e82af',
        'b5399f7c1320b4f671341427af6a95539430679b',
    ),
    'MPL-2.0': (
        'MPL-2.0.txt',
        16726,
        'fab3dd6bdab226f1c08630b1dd917e11fcb4ec5e1e020e2c16f83a0a13863e85',
        '14e2f777f6c395e7e04ab4aa306bbcc4b0c1120e',
    ),
    'GPL-2.0-only': (
        'GPL-2.0.txt',
        18092,
        '8177f97513213526df2cf6184d8ff986c675afb514d4e68a404010521b880643',
        'd159169d1050894d3ea3b98e1c965c4058208fe1',
    ),
    'GPL-3.0-only': (
        'GPL-3.0.txt',
        35149,
        '3972dc9744f6499f0f9b2dbf76696f2ae7ad8af9b23dde66d6af86c9dfb36986',
        'f288702d2fa16d3cdf0035b15a9fcbc552cd88e7',
    ),
    'LGPL-3.0-only': (
        'LGPL-3.0.txt',
        7652,
        'e3a994d82e644b03a792a930f574002658412f62407f5fee083f2555c5f23118',
        '0a041280bd00a9d068f503b8ee7ce35214bd24a1',
    ),
    'AGPL-3.0-only': (
        'AGPL-3.0.txt',
        34523,
        '8486a10c4393cee1c25392769ddd3b2d6c242d6ec7928e1414efff7dfb2f07ef',
        '0ad25db4bd1d86c452db3f9602ccdbe172438f52',
    ),
    'EUPL-1.2': (
        'EUPL-1.2.txt',
        13865,
        '6e5399ad2f4548dc22dd9eff1c367d5d286efc15723894b3a3b772347b609d11',
        'a74f04438a883d3366e2dbbed63d728a452fff06',
    ),
}
