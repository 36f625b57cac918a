#=== * matches files, sorted
touch b.txt a.txt c.md
echo *.txt

#=== a pattern without a match stays as it is
echo *.none

#=== nullglob drops it
shopt -s nullglob
echo a *.none b

#=== failglob makes it an error
shopt -s failglob
echo *.none
echo "code $?"

#=== a quoted pattern does not match
touch a.txt
echo "*.txt" '*.txt' \*.txt

#=== ? matches one character
touch a1 a2 a33
echo a?

#=== classes and ranges
touch f1 f2 f3 fx
echo f[12] f[0-9] f[!0-9]

#=== a hidden file is not matched by *
touch .hidden shown
echo *shown* .h*
echo *

#=== dotglob matches hidden files
touch .hidden
shopt -s dotglob
echo *

#=== a pattern in a path
mkdir -p d1 d2
touch d1/x d2/x d2/y
echo */x d2/*

#=== ** is like * without globstar
mkdir -p a/b
touch a/f a/b/f
echo **/f

#=== globstar goes deep
mkdir -p a/b
touch f a/f a/b/f
shopt -s globstar
echo **/f

#=== */ matches folders
mkdir dir
touch file
echo */

#=== set -f switches globbing off
touch a.txt
set -f
echo *.txt
set +f
echo *.txt

#=== a pattern from a variable matches, quoted it does not
touch a.txt
p=*.txt
echo $p "$p"

#=== no matching in an assignment
touch a.txt
x=*.txt
echo "$x"

#=== a for loop over a pattern
touch "a b.log" c.log
for f in *.log; do echo "<$f>"; done

#=== a pattern in an array
touch 1.json 2.json
files=(*.json)
echo ${#files[@]}

#=== extglob in [[ ]] is on
[[ abc == @(abc|def) ]] && echo at
[[ aaa == +(a) ]] && echo plus
[[ x == !(y) ]] && echo not

#=== extglob for files
shopt -s extglob
touch a.txt b.md c.sh
echo !(*.sh|startup*) @(a|b).*

#=== extglob in an expansion
shopt -s extglob
x="   trim me  "
x="${x##+( )}"
echo "[${x%%+( )}]"

#=== braces make words
echo a{b,c}d {x,y}{1,2}

#=== braces nest
echo {a,b{1,2},c}

#=== a range of numbers, letters and with a step
echo {1..5} {a..e} {1..10..3} {5..1}

#=== a range with leading zeros
echo {01..03} {8..11}

#=== braces with an empty part
echo file{,.bak}

#=== braces are not expanded in quotes
echo "{a,b}" '{1..3}'

#=== a variable in a range is not expanded
n=3
echo {1..$n}

#=== braces expand before variables
ax=1 bx=2
echo {$a,$b}x

#=== mkdir -p with braces
mkdir -p site/{css,js/lib}
find site -type d | sort

#=== cp with braces makes a backup
echo x > f
cp f{,.bak}
cat f.bak

#=== a class by name
touch a1 A2 b_
echo [[:upper:]]* [[:lower:]][[:digit:]]

#=== a literal bracket
touch '[x]'
echo \[x\] '[x]'

#=== rm with a pattern
touch a.tmp b.tmp keep
rm *.tmp
ls

#=== the order is by byte in the C locale
touch B a C b
echo [a-cA-C]

#=== a pattern with a slash does not cross folders
mkdir d
touch d/f
echo *f
