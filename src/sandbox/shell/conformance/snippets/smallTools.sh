#=== find by name and kind
mkdir -p a/b
touch a/x.txt a/b/y.txt a/z.md
find a -name '*.txt' | sort
find a -type d | sort

#=== find -exec
mkdir d
touch d/1 d/2
find d -type f -exec basename {} \; | sort
find d -type f -exec echo {} + | wc -l

#=== find -maxdepth and -delete
mkdir -p d/e
touch d/1 d/e/2
find d -maxdepth 1 -type f
find d -name 2 -delete
ls d/e

#=== xargs makes arguments of lines
printf 'a\nb\n' | xargs echo got
printf 'a b c' | xargs -n 1 echo

#=== xargs -I{} puts the line in its place
printf 'a\nb c\n' | xargs -I{} echo "<{}>"

#=== xargs -I {} with a blank
printf 'x\n' | xargs -I {} echo {} {}

#=== xargs of nothing runs once, -r does not
printf '' | xargs echo ran
printf '' | xargs -r echo ran

#=== xargs -0
printf 'a b\0c\0' | xargs -0 -n 1 echo

#=== xargs -0, -L and -d part the input
printf 'a\0b c\0' | xargs -0 -n1 echo x
printf 'a b\n\nc d\n' | xargs -L1 echo line
printf 'a,b,c' | xargs -d, -n1
printf '  x y  \n\n z\n' | xargs -I@ echo "[@]"

#=== xargs -P runs several at once
printf '%s\n' .3 .1 .2 | xargs -P3 -I{} bash -c 'sleep {}; echo {}'
seq 6 | xargs -P2 -n1 bash -c 'exit $(($0 == 4))'
echo $?

#=== xargs stops at 255 and at a command that is not there
seq 3 | xargs -n1 sh -c 'echo $0; exit 255' 2> /dev/null
echo $?
echo a | xargs nosuchcommand 2> /dev/null
echo $?

#=== xargs hands exported variables on and keeps what it prints
export A=5
x=$(echo q r | xargs -n1 bash -c 'echo "$A $0"')
echo "$x"

#=== xargs gives 123 where a command fails
printf 'a\n' | xargs false
echo $?

#=== xargs takes quotes as the shell does
echo "'a b' c" | xargs -n 1 echo

#=== seq
seq 3
seq 2 4
seq 10 -5 0
seq -s, 3
seq -w 8 10

#=== basename and dirname
basename /var/task/run.sh
basename /var/task/run.sh .sh
dirname /var/task/run.sh
dirname run.sh

#=== date -u +%s is a number of ten digits
[[ $(date -u +%s) =~ ^[0-9]{10}$ ]] && echo yes

#=== date -u -d @0 formats
date -u -d @0 +%Y-%m-%dT%H:%M:%SZ
date -u -d @1700000000 '+%F %T %j %a %b'

#=== date -d of a text
date -u -d '2024-02-29T12:00:00Z' +%s
date -u -d '2024-02-29 + 1 day' +%F

#=== date +%N and %3N have so many digits
[[ $(date +%N) =~ ^[0-9]{9}$ ]] && echo nine
[[ $(date +%s%3N) =~ ^[0-9]{13}$ ]] && echo thirteen

#=== date +FORMAT knows GNU's letters, flags and widths
date -u -d @1700000000.25 '+%c|%F %T.%3N|%j %U %V %G %u %w %y %C|%e %k %l %I %p %P'
date -u -d @1700000000 '+%r %R %D|%-d %_m %^a %5S|%z %:z %Z %%|%q %Q'
date -u -d 2021-01-03 '+%G-W%V-%u %U %W'
date -u -d @0 -R
date -u --date=@0 --rfc-3339=seconds

#=== date -d takes what people write
for text in 2024-01-01T00:00:00+02:00 '2024-01-01 10:00 -0500' '2024-01-01 5 minutes ago' 'Mar 5 2024' \
  '1 March 2024' '2024-01-31 +1 month' '2024-01-01 10:00:00 UTC + 90 minutes' 20240102 '03/04/2025 3pm' \
  '2024-06-30 12:34:56.789' 'Thu Jan  1 00:00:00 UTC 1970' '2024-03-10 -2 weeks' '2024-03-10 1 year ago'; do
  date -u -d "$text" '+%F %T'
done
date -u -d nonsense 2> /dev/null || echo "nonsense is none: $?"
date -u -d 2024-02-30 2> /dev/null || echo "there is no such day: $?"

#=== date -d counts from now
now=$(date +%s)
[ "$(date -d tomorrow +%F)" = "$(date -d @$((now + 86400)) +%F)" ] && echo tomorrow
[ "$(date -d yesterday +%F)" = "$(date -d @$((now - 86400)) +%F)" ] && echo yesterday
[ "$(date -d '2 hours ago' +%H)" = "$(date -d @$((now - 7200)) +%H)" ] && echo hours
[ "$(date -d 'today 00:00' +%s)" = "$((now - now % 86400))" ] && echo midnight

#=== date -u prints UTC, -Iseconds prints ISO
date -u -d @0
date -u -d @0 -Iseconds

#=== true and false are programs too
env true && echo yes
env false || echo no

#=== which and command -v
which nosuch
echo $?
command -v nosuch
echo $?

#=== diff tells the difference
diff a b
echo $?
diff -u a a && echo same
#--- file a
1
2
#--- file b
1
3

#=== cmp is silent where files are the same
cp a b
cmp a b && echo same
#--- file a
1

#=== od shows bytes
printf 'AB\n' | od -c
printf 'AB' | od -An -tx1

#=== split makes parts
seq 5 > f
split -l 2 f part.
ls part.*

#=== sleep 0 and yes
sleep 0 && echo slept
yes no | head -n 1

#=== id -u and whoami say who
[[ $(id -u) =~ ^[0-9]+$ ]] && echo number

#=== uname -s
uname -s

#=== nproc is a number
[ "$(nproc)" -ge 1 ] && echo yes

#=== fold breaks lines
printf 'abcdef\n' | fold -w 2

#=== expand makes blanks of tabs
printf 'a\tb\n' | expand -t 4

#=== dd copies bytes
printf 'abcdef' | dd bs=1 count=3 2> /dev/null
echo

#=== truncate makes a file of a size
truncate -s 5 f
wc -c < f

#=== du and df exist
du -s . > /dev/null && df . > /dev/null && echo yes

#=== realpath and readlink -f
mkdir d
[ "$(realpath d/../d)" = "$PWD/d" ] && echo same
[ "$(readlink -f d)" = "$PWD/d" ] && echo same

#=== shuf keeps the lines
seq 5 | shuf | sort | tr -d '\n'
echo

#=== the seconds between two dates
a=$(date -u -d '2024-01-01T00:00:00Z' +%s)
b=$(date -u -d '2024-01-02T00:00:00Z' +%s)
echo $((b - a))

#=== a UUID from the kernel has 36 characters
id=$(cat /proc/sys/kernel/random/uuid)
echo ${#id}

#=== xargs -n takes so many at a time and -P is understood
seq 4 | xargs -n2 echo x
seq 2 | xargs -P 2 -n 1 echo | sort

#=== xargs runs a shell with the words as arguments
echo 'a b' | xargs sh -c 'echo "$0 $1"'

#=== paste -s joins the lines of standard input
seq 3 | paste -sd, -
seq 3 | paste -sd' '

#=== truncate shortens, lengthens and counts in units
printf abcdef > f
truncate -s 3 f && cat f && echo
truncate -s +2 f && wc -c < f
truncate -s 1K f && wc -c < f
truncate -s -1K f && wc -c < f
truncate -c -s 5 none; [ -e none ] || echo "not made"

#=== realpath of what is not there, shuf of words and ranges
realpath nosuch/file 2> /dev/null || echo "no folder"
[ "$(realpath nosuch)" = "$PWD/nosuch" ] && echo "the last part may be missing"
realpath -e nosuch 2> /dev/null || echo "must be there"
shuf -e a b c | sort | tr '\n' ' '
shuf -i 1-5 -n 3 | wc -l
yes no | head -n 2
