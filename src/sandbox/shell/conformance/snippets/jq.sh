#=== jq . prints in colours of none, indented by two
echo '{"b":1,"a":[1,2]}' | jq .

#=== jq -r prints text without quotes
echo '{"name":"two curls"}' | jq -r .name
echo '{"name":"two curls"}' | jq .name

#=== jq -r over an array's elements
jq -r '.assets[].browser_download_url' release.json
#--- file release.json
{"assets": [{"browser_download_url": "https://a/1"}, {"browser_download_url": "https://a/2"}]}

#=== jq -c prints on one line
echo '{ "a" : [ 1 , 2 ] }' | jq -c .

#=== jq of a missing key is null
echo '{}' | jq .a.b
echo '{}' | jq -r '.a // "default"'

#=== jq -e gives 1 for null and false
echo '{}' | jq -e .a
echo $?

#=== jq --arg passes text
jq -n -c --arg id "a\"b" '{id: $id}'

#=== jq --argjson passes a value
jq -n -c --argjson n 5 '{n: ($n + 1)}'

#=== jq of broken input fails
echo 'not json' | jq . 2> /dev/null || echo failed

#=== jq length, keys and select
echo '[{"a":1},{"a":5}]' | jq -c 'map(select(.a > 2))'
echo '{"b":1,"a":2}' | jq -c 'keys, length'

#=== jq builds an object
echo '{"body":"x","n":2}' | jq -c '{statusCode: 200, body: .body, twice: (.n * 2)}'

#=== jq string interpolation
echo '{"a":1,"b":"x"}' | jq -r '"\(.a)-\(.b)"'

#=== jq @tsv, @csv, @base64 and join
echo '["a","b c"]' | jq -r '@tsv, @csv, join("+")'
echo '"hi"' | jq -r @base64

#=== jq -s slurps
printf '1\n2\n3\n' | jq -s -c .
printf '1\n2\n3\n' | jq -s add

#=== jq tojson and fromjson
echo '{"body":"{\"n\":1}"}' | jq '.body | fromjson | .n'
echo '{"a":1}' | jq 'tojson'

#=== jq sort_by, group_by, unique
echo '[{"k":"b"},{"k":"a"}]' | jq -c 'sort_by(.k)'
echo '[3,1,3]' | jq -c 'unique'

#=== jq to_entries
echo '{"a":1,"b":2}' | jq -r 'to_entries[] | "\(.key)=\(.value)"'

#=== jq if and test
echo '"hello"' | jq 'if test("^h") then "yes" else "no" end'

#=== jq slices and first, last
echo '[1,2,3,4]' | jq -c '.[1:3], first, last, .[-1]'

#=== jq in a variable of the script
event='{"queryStringParameters":{"name":"Ada"}}'
name=$(jq -r '.queryStringParameters.name // "nobody"' <<< "$event")
echo "hello $name"

#=== jq del and update
echo '{"a":1,"b":2}' | jq -c 'del(.a) | .b += 1 | .c = 3'

#=== jq split, ascii_downcase, ltrimstr
echo '"A,B"' | jq -c 'split(",") | map(ascii_downcase)'
echo '"v1.2"' | jq -r 'ltrimstr("v")'

#=== jq reads a file and keeps the order of keys
jq -c . f
jq -c -S . f
#--- file f
{"z": 1, "a": 2}

#=== jq type and tonumber
echo '["1", 2, null]' | jq -c 'map(type)'
echo '"42"' | jq 'tonumber + 1'

#=== jq keeps UTF-8
echo '{"a":"Grüße"}' | jq -r .a

#=== jq reduce and range
jq -n '[range(5)] | reduce .[] as $x (0; . + $x)'

#=== jq env reads the environment
export X=1
jq -n -r 'env.X, $ENV.X'
