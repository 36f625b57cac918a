#=== mktemp makes an empty file below /tmp
f=$(mktemp)
[[ $f == /tmp/tmp.?????????? ]] && [ -f "$f" ] && [ ! -s "$f" ] && echo made
rm "$f"

#=== mktemp makes a new name each time
a=$(mktemp)
b=$(mktemp)
[ "$a" != "$b" ] && echo different
rm "$a" "$b"

#=== mktemp -d makes a folder
d=$(mktemp -d)
[ -d "$d" ] && echo folder
rmdir "$d"

#=== mktemp with a template
f=$(mktemp ./job.XXXXXX)
[[ $f == ./job.?????? ]] && [ -f "$f" ] && echo made

#=== mktemp with too few X fails
mktemp x.XX
echo $?

#=== tar -czf packs and -xzf unpacks
mkdir -p site/css
echo hello > site/index.html
echo body > site/css/a.css
tar -czf site.tar.gz site
rm -r site
tar -xzf site.tar.gz
cat site/index.html site/css/a.css

#=== tar -zxvf names what it unpacks
mkdir d
echo x > d/f
tar -czf a.tgz d
rm -r d
tar -zxvf a.tgz

#=== tar -tzf lists
echo x > f
tar -czf a.tgz f
tar -tzf a.tgz

#=== tar -C changes the folder
mkdir in out
echo x > in/f
tar -cf a.tar -C in f
tar -xf a.tar -C out
cat out/f

#=== tar unpacks one file by its name
echo 1 > one
echo 2 > two
tar -czf a.tgz one two
rm one two
tar -xzf a.tgz two
ls one two 2> /dev/null

#=== tar from standard input
echo x > f
tar -czf a.tgz f
rm f
cat a.tgz | tar -xz
cat f

#=== tar of a missing archive fails with 2
tar -xzf nosuch.tgz 2> /dev/null
echo $?

#=== tar keeps the x bit
printf '#!/bin/bash\necho ran\n' > tool
chmod +x tool
tar -czf a.tgz tool
rm tool
tar -xzf a.tgz
./tool

#=== gzip replaces the file, gunzip gives it back
echo data > f
gzip f
ls
gunzip f.gz
cat f

#=== gzip -c and gunzip -c in a pipeline
echo data | gzip -c | gunzip -c

#=== gzip -k keeps the file, zcat shows it
echo data > f
gzip -k f
ls
zcat f.gz

#=== base64 and back
printf 'two curls' | base64
printf 'dHdvIGN1cmxz' | base64 -d
echo

#=== base64 -w0 does not break lines
printf '%0100d' 7 | base64 -w0 | wc -l
printf '%0100d' 7 | base64 | wc -l

#=== sha256sum and md5sum
printf abc | sha256sum
printf abc | md5sum

#=== ls lists names, sorted
touch b a
mkdir d
ls
ls -1 d
ls -a d

#=== ls of a missing file fails with 2
ls nosuch
echo $?

#=== mkdir without -p needs the parent
mkdir a/b
echo $?
mkdir -p a/b && echo made

#=== mkdir of what is there fails, -p does not mind
mkdir d
mkdir d
echo $?
mkdir -p d
echo $?

#=== rm, rm -f and rm -r
rm nosuch
echo $?
rm -f nosuch
echo $?
mkdir d
rm d
echo $?
rm -rf d
[ -e d ] || echo gone

#=== cp and mv
echo x > a
cp a b
mv b c
cat a c
ls

#=== cp -r copies a folder, without -r it refuses
mkdir d
echo x > d/f
cp d e
echo $?
cp -r d e
cat e/f

#=== cat of a missing file goes on with the next
echo x > b
cat a b
echo $?

#=== ln -s and readlink
ln -s target link
readlink link

#=== touch makes a file, stat tells its size
touch f
stat -c %s f
echo abc > f
stat -c '%s %n' f

#=== ls of several files lists them one a line
touch a.txt b.txt c.txt
ls *.txt
ls -1 a.txt b.txt

#=== ls of a folder and a file lists the file first and heads the folder
mkdir d
touch d/x f
ls d f

#=== cp keeps the x bit and takes several into a folder
printf '#!/bin/bash\necho ran\n' > tool
chmod +x tool
touch other
mkdir bin
cp tool other bin/
./bin/tool
ls bin

#=== mv renames a folder
mkdir d
touch d/f
mv d e
ls e
