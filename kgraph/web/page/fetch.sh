# Fetch what the page needs of npm, as locked, and keep the files that a browser loads. The tests read network files
# back with the rest under Node.
set -e
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund --silent
mkdir -p vendor
cp node_modules/graphology/dist/graphology.umd.min.js vendor/
cp node_modules/graphology-library/dist/graphology-library.min.js vendor/
cp node_modules/sigma/dist/sigma.min.js vendor/
cp node_modules/axe-core/axe.min.js vendor/
for package in graphology graphology-library sigma; do cp node_modules/$package/LICENSE* vendor/$package.LICENSE.txt; done
rm -rf ../../../tests/node_modules
if [ -d ../../../tests ]; then mv node_modules ../../../tests/; else rm -rf node_modules; fi
