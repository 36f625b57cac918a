#=== grep prints the lines that match
grep an f
echo $?
#--- file f
banana
kiwi
mango

#=== grep without a match gives 1
echo abc | grep x
echo $?

#=== grep in a missing file gives 2
grep x nosuchfile
echo $?

#=== grep -Fi takes text as it is in any case
grep -Fi Lambda-Runtime-Aws-Request-Id headers
#--- file headers
HTTP/1.1 200 OK
lambda-runtime-aws-request-id: 8476a536-e9f4-11e8-9739-2dfe598c3fcd
Content-Type: application/json

#=== grep -v -c -n
seq 5 | grep -v 3 | grep -c .
seq 5 | grep -n 4

#=== grep -o -E
echo "a1b22c333" | grep -oE '[0-9]+'

#=== grep -q is silent
if echo hello | grep -q ell; then echo yes; fi

#=== grep -w and -x
printf 'cat\nconcat\n' | grep -w cat
printf 'cat\ncat s\n' | grep -x cat

#=== grep over several files names them
grep x a b
grep -h x a b
grep -l x a b
#--- file a
x1
#--- file b
x2

#=== grep -A and -B show the lines around
seq 9 | grep -A1 -B1 5

#=== grep -E with alternatives and anchors
printf 'ERROR a\nINFO b\nWARN c\n' | grep -E '^(ERROR|WARN)'

#=== the asset lines of the first script: two greps in a row
printf '%s\n' hugo_0.1_Linux-64bit.tar.gz hugo_extended_0.1_Linux-64bit.tar.gz hugo_extended_0.1_Mac.tar.gz |
  grep Linux-64bit.tar.gz | grep extended

#=== tr -d '[:space:]' takes all white space away
printf ' a b\tc\r\n' | tr -d '[:space:]'
echo

#=== tr translates ranges and squeezes
echo "hello   world" | tr a-z A-Z
echo "hello   world" | tr -s ' '
echo "a,b;c" | tr ',;' '\n\n'

#=== tr -c and -dc take the complement
echo "a1b2" | tr -dc '0-9'
echo
echo "a1b2" | tr -cd '[:alpha:]\n'

#=== tr with classes
echo "Mixed Case" | tr '[:upper:]' '[:lower:]'

#=== cut -d: -f2
echo "request-id: abc" | cut -d: -f2
echo "a:b:c" | cut -d: -f1,3
echo "a:b:c" | cut -d: -f2-

#=== cut leaves a line without the separator alone, -s drops it
echo abc | cut -d: -f2
echo abc | cut -d: -s -f2

#=== cut -c
echo abcdef | cut -c2-4
echo abcdef | cut -c1,3

#=== the request id as the first script reads it
REQUEST_ID=$(grep -Fi Lambda-Runtime-Aws-Request-Id headers | tr -d '[:space:]' | cut -d: -f2)
echo "[$REQUEST_ID]"
#--- file headers
Lambda-Runtime-Aws-Request-Id: abc-123
Lambda-Runtime-Deadline-Ms: 1

#=== sort by text, number, reverse and unique
printf '10\n9\n10\n' | sort
printf '10\n9\n' | sort -n
printf 'a\nb\n' | sort -r
printf 'b\na\nb\n' | sort -u

#=== sort by a column
printf 'x 3\ny 1\nz 2\n' | sort -k2 -n
printf 'a:3\nb:1\n' | sort -t: -k2

#=== uniq -c counts neighbours
printf 'a\na\nb\na\n' | uniq -c
printf 'a\na\nb\n' | uniq -d

#=== head and tail
seq 10 | head -n 2
seq 10 | tail -n 2
seq 10 | tail -n +9
seq 3 | head -n -1

#=== head and tail of several files have titles
head -n 1 a b
#--- file a
one
two
#--- file b
three

#=== head -c and tail -c count bytes
printf 'abcdef' | head -c 2
echo
printf 'abcdef' | tail -c 2
echo

#=== wc -l -w -c
printf 'a b\nc\n' | wc -l
printf 'a b\nc\n' | wc -w
printf 'a b\nc\n' | wc -c

#=== wc of a file names it
wc -l f
wc f
#--- file f
one two
three

#=== tee to two files
echo x | tee a b
cat a b

#=== rev, tac and nl
echo abc | rev
seq 3 | tac
printf 'a\nb\n' | nl

#=== paste and comm
paste -d, a b
comm -12 a b
#--- file a
1
2
#--- file b
2
3
