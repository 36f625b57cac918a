#=== sed s replaces the first in each line
printf 'aa\naa\n' | sed 's/a/b/'

#=== sed s///g replaces all, with & and groups
echo "a-b-c" | sed 's/-/+/g'
echo "abc" | sed 's/b/[&]/'
echo "john smith" | sed -E 's/(\w+) (\w+)/\2 \1/'

#=== sed groups in basic expressions
echo "key=value" | sed 's/\(.*\)=\(.*\)/\2=\1/'

#=== sed with another separator
echo /var/task | sed 's|/var|/opt|'

#=== sed -n p prints chosen lines
seq 5 | sed -n 2p
seq 5 | sed -n '2,4p'
seq 5 | sed -n '$p'

#=== sed d deletes
seq 5 | sed 2,4d
seq 5 | sed '/3/d'

#=== sed -i changes a file
sed -i 's/old/new/' f
cat f
#--- file f
old text
old again

#=== sed -e several
echo abc | sed -e s/a/x/ -e s/c/z/
echo abc | sed 's/a/x/; s/b/y/'

#=== sed with an address range by pattern
printf 'a\nstart\nb\nend\nc\n' | sed -n '/start/,/end/p'

#=== sed a, i and c
printf 'x\ny\n' | sed '1a after'
printf 'x\ny\n' | sed '2i before'
printf 'x\ny\n' | sed '1c changed'

#=== sed q stops
seq 5 | sed 2q

#=== sed y translates
echo abc | sed y/abc/xyz/

#=== sed -E with + and ?
echo "aaa bbb" | sed -E 's/a+/X/; s/b?$/Y/'

#=== sed takes a variable in double quotes
name=world
echo "hello NAME" | sed "s/NAME/$name/"

#=== sed s///I and the number of a match
echo "aAa" | sed 's/a/x/Ig'
echo "aaa" | sed 's/a/x/2'

#=== sed strips trailing carriage returns
printf 'a\r\nb\r\n' | sed 's/\r$//' | od -An -c

#=== awk prints a column
echo "a b c" | awk '{print $2}'

#=== awk -F sets the separator
echo "a:b:c" | awk -F: '{print $3, $1}'

#=== awk with a pattern
printf 'a 1\nb 2\n' | awk '/b/ {print $2}'
printf 'a 1\nb 2\n' | awk '$2 > 1'

#=== awk sums
seq 4 | awk '{s += $1} END {print s}'

#=== awk BEGIN and OFS
echo "a b" | awk 'BEGIN {OFS="-"} {print $1, $2}'

#=== awk NR NF $NF
printf 'a b\nc d e\n' | awk '{print NR, NF, $NF}'

#=== awk -v passes a variable
echo x | awk -v name="two words" '{print name, $1}'

#=== awk printf
awk 'BEGIN {printf "%05.1f|%-4s|%d\n", 3.14159, "ab", 42}'

#=== awk arrays count words
printf 'a\nb\na\n' | awk '{n[$1]++} END {for (w in n) print w, n[w]}' | sort

#=== awk string functions
awk 'BEGIN {print length("abc"), substr("hello", 2, 3), index("abc", "c"), toupper("x")}'

#=== awk sub, gsub and split
echo "a-b-c" | awk '{gsub("-", "+"); print}'
echo "a-b" | awk '{n = split($0, p, "-"); print n, p[2]}'

#=== awk if, for and while
awk 'BEGIN {for (i = 1; i <= 3; i++) if (i % 2) printf "%d ", i; print ""}'

#=== awk exit code
awk 'BEGIN {exit 3}'
echo $?

#=== awk over a file with a condition on two columns
awk -F, '$2 == "ok" && $3 > 5 {print $1}' f
#--- file f
a,ok,3
b,ok,9
c,bad,9

#=== awk prints a header value without the carriage return
printf 'Lambda-Runtime-Deadline-Ms: 123\r\n' | awk -F': ' 'tolower($1) == "lambda-runtime-deadline-ms" {sub("\r", "", $2); print $2}' | od -An -c

#=== awk 1 prints all and NR==FNR reads a first file
awk 1 a
awk 'NR == FNR {seen[$1]; next} $1 in seen' a b
#--- file a
x
y
#--- file b
y
z

#=== sed replacements with &, delimiters, quotes and backslashes
for title in 'Tom & Jerry' 'Tom \& Jerry' 'a|b' "it's" 'a\/b' 'a"b' 'a\\b'; do
  echo 'title = "old"' | sed "s#^title = .*#title = '$title'#"
done
echo 'a/b' | sed 's/\//\\\//;s|b|\||'
echo "a'b" | sed "s/'/\\\\'/g"
echo x | sed 's,x,\,,; s!,!\\n\\!'

#=== sed escapes any text for a replacement
title='Tom & Jerry/Co \ "it'"'"'s" [1|2]'
escaped=$(printf '%s' "$title" | sed 's/[&/\]/\\&/g')
echo "$escaped"
echo 'title = "old"' | sed "s/^title = .*/title = $escaped/"
printf '%s\n' 'a.b*c[d]^$/' | sed -e 's/[]\/$*.^[]/\\&/g'

#=== sed scripts of several commands keep their backslashes
printf 'one\ntwo\nthree\n' | sed -n -e '/o/{s/o/\\&/;p' -e '}' -e '$!{/^t/s/$/ \\/p;}'
printf 'a\tb\n' | sed 's/[\t]/<tab>/; y/ab/\\-/'
printf 'x\n' | sed -e '1i top' -e '/x/s/x/y\\/' -e '# a comment with s/a/\\/'
