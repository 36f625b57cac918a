#=== if, elif, else
for n in 1 2 3; do
  if [ $n -eq 1 ]; then echo one; elif [ $n -eq 2 ]; then echo two; else echo many; fi
done

#=== an if without a true branch has exit code 0
if false; then :; fi
echo $?

#=== if takes any command
if echo test | grep -q es; then echo found; fi

#=== [ compares text
[ abc = abc ] && echo same
[ abc != abd ] && echo other
[ a \< b ] && echo before

#=== [ compares numbers
[ 10 -gt 9 ] && [ 1 -le 1 ] && [ 3 -ne 4 ] && echo ok
[ 10 \> 9 ] || echo "as text it is not"

#=== [ -z and -n
x=
[ -z "$x" ] && echo empty
[ -n "$x" ] || echo "not full"
[ "$x" ] || echo "false alone"

#=== [ with one word is true unless empty
[ false ] && echo yes
[ "" ] || echo no

#=== [ with an unquoted empty variable misreads
x=
[ -n $x ] && echo "misread as true"
[ $x = a ]
echo $?

#=== [ with two words in an unquoted variable is an error
x="a b"
[ $x = a ]
echo $?

#=== [ with text for a number is an error with code 2
[ abc -eq 1 ]
echo $?

#=== [ without its bracket is an error
[ a = a
echo $?

#=== [ with ! ( ) -a -o
[ ! a = b ] && echo not
[ a = a -a b = b ] && echo and
[ a = b -o b = b ] && echo or
[ \( a = b \) -o c = c ] && echo paren

#=== test is [ without brackets
test -f startup.sh && echo file
test 1 -eq 2
echo $?

#=== -f -d -e -s -x -r -w
mkdir d
: > empty
echo x > full
[ -f full ] && [ -d d ] && [ -e empty ] && [ ! -e none ] && echo a
[ -s full ] && [ ! -s empty ] && echo b
[ -x startup.sh ] && [ ! -x full ] && [ -r full ] && [ -w full ] && echo c

#=== -L sees a link
echo x > real
ln -s real link
[ -L link ] && [ ! -L real ] && [ -f link ] && echo ok

#=== -ef knows two names of one file
echo a > f
ln f g
[ f -ef g ] && echo "same file"

#=== [[ does not split
x="a b"
[[ $x = "a b" ]] && echo ok
[[ -n $missing ]] || echo "no need of quotes"

#=== [[ == matches a pattern
x=hello.txt
[[ $x == *.txt ]] && echo txt
[[ $x == "*.txt" ]] || echo "quoted is literal"
[[ $x != h*x ]] && echo differs

#=== [[ =~ matches a regular expression and fills BASH_REMATCH
[[ "2018-06-01/runtime" =~ ^([0-9]{4})-([0-9]+) ]]
echo "$? ${BASH_REMATCH[0]} ${BASH_REMATCH[1]} ${BASH_REMATCH[2]} ${#BASH_REMATCH[@]}"

#=== [[ =~ with the expression in a variable
re='^[a-z]+$'
[[ abc =~ $re ]] && echo yes
[[ abc =~ "$re" ]] || echo "quoted is literal"

#=== [[ with && || ! ( )
a=1 b=
[[ -n $a && -z $b ]] && echo and
[[ -n $b || -n $a ]] && echo or
[[ ! -n $b ]] && echo not
[[ ( -n $b || -n $a ) && $a == 1 ]] && echo paren

#=== [[ < > compare text
[[ apple < banana ]] && echo less
[[ 10 < 9 ]] && echo "as text"

#=== [[ -eq takes arithmetic
n=5
[[ n -eq 5 && n+1 -gt 5 ]] && echo yes

#=== case takes the first pattern that fits
case hello in
  h*) echo first ;;
  hello) echo second ;;
esac

#=== case with alternatives and a default
for x in yes Y no maybe; do
  case $x in
    yes | Y) echo true ;;
    n*) echo false ;;
    *) echo "what is $x" ;;
  esac
done

#=== case without a fit has exit code 0
false
case x in y) ;; esac
echo $?

#=== case with classes and question marks
for x in a1 b x22; do
  case $x in
    [a-c][0-9]) echo "letter digit" ;;
    ?) echo single ;;
    *[!a-z]) echo "ends in no letter" ;;
  esac
done

#=== case with a quoted pattern is literal
case '*' in
  "*") echo star ;;
esac
case abc in
  "a*") echo no ;;
  *) echo default ;;
esac

#=== case ;& falls through and ;;& tests on
case a in
  a) echo 1 ;&
  b) echo 2 ;;
  *) echo never ;;
esac
case abc in
  a*) echo 3 ;;&
  *c) echo 4 ;;&
  x) echo never ;;
esac

#=== case with a variable pattern
p='*.sh'
case run.sh in
  $p) echo matched ;;
esac

#=== case tells a number by a class of all but digits
for x in 12 12a ""; do
  case $x in
    "" | *[!0-9]*) echo "'$x' is no number" ;;
    *) echo "'$x' is a number" ;;
  esac
done

#=== [[ ]] with a class of all but letters
[[ a1 == *[!a-z]* ]] && echo one
[[ ab == *[!a-z]* ]] || echo two
[[ ab == *[^a-z]* ]] || echo three
