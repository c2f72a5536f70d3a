using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace BackBot.Tests.Compat.Templating;

/// <summary>Templates, and the one set of data that all are filled with.</summary>
internal static class TemplateCases
{
    public static JObject Host { get; } = new() { ["locale"] = "en-GB" };

    public static JObject Data { get; } = JObject.Parse("""
        {
          "name": "Alex", "title": "T", "n": 3, "f": 2.5, "yes": true, "no": false, "nothing": null, "blank": "", "zero": 0, "five": "5", "big": 1234567.891,
          "nums": [1, 2, 3], "none": [], "bare": {}, "obj": { "k": { "v": "deep" }, "i": 1 }, "key": "k", "odd key": "ok", "Mixed": "case",
          "list": [ { "a": 1, "b": "x" }, { "a": 2, "b": "y" } ], "quoted": "she said \"it's <b>fine</b>\" \\ ok", "json": "{\"q\":[1]}", "date": "2026-11-21T10:00:00Z",
          "people": [ { "name": "A", "age": 1, "kids": [ { "k": "x" }, { "k": "y" } ] }, { "name": "B", "age": 20, "kids": [] } ],
          "person": { "name": "P", "address": { "city": "Oslo" } }
        }
        """);

    public static IEnumerable<string> All => Strings.Select(text => new JObject { ["v"] = text }.ToString(Formatting.None)).Concat(Objects);

    private static string[] Strings =>
    [
        // Paths.
        "${name}", "Hi ${name}!", "${ name }", "${n}", "n=${n}", "${f}", "f=${f}", "${yes}", "is ${yes}", "${nothing}", "${blank}", "x${blank}y", "${nums}", "v ${nums}", "${obj}",
        "${obj.k.v}", "${obj['k'].v}", "${obj[\"k\"][\"v\"]}", "${obj[key].v}", "${list[0].b}", "${list[1]['b']}", "${list[n - 2].b}", "${nums[0]}", "${nums[n - 1]}",
        "${$root.name}", "${$data.name}", "${$root['odd key']}", "${$host.locale}", "${$index}", "${mixed}", "${MIXED}", "${date}", "on ${date}", "${quoted}", "so ${quoted}",

        // Paths that lead nowhere.
        "${missing}", "x${missing}y", "${missing.deep}", "${obj.missing}", "${obj.missing.more}", "${list[9].b}", "${nums[3]}", "${nums[-1]}", "${name.x}", "${list.b}", "${nothing.x}", "${n}${missing}",
        "${name + missing}", "${if(missing, 1, 2)}", "${if(!missing, 'a', 'b')}", "${missing == null}", "${nothing == null}", "${missing == 'x'}", "${missing != 'x'}", "${missing && yes}", "${missing || yes}",
        "${missing > 1}", "${empty(missing)}", "${exists(missing)}", "${exists(nothing)}", "${exists(obj.z)}", "${not(missing)}", "${concat('a', missing)}", "${if(yes, missing, 'b')}", "${contains(missing, 'x')}",
        "${string(nothing)}", "x ${if(missing, 'a', 'b')} y", "${coalesce(nothing, 'x')}", "${nothing ?? 'd'}",

        // Text around expressions.
        "\\${name}", "$name", "${", "${}", "${name", "a ${name} b ${n} c", "${name}${n}", "$ ${n} $", "${n}$", "{${n}}", "}${n}", "100% ${n}", "line\nbreak ${n}", "\"q\" ${n}", "it's ${n}", "a\\b ${n}", "\\\\ ${n}",
        "\\` ${n}", "${n} \\${n} ${n}", "${'${n}'}", "a ${\"}\"} b ${n}", "${if(yes, \"}\", \"x\")}", "${if(yes, '{', 'x')}", "${\"unclosed}", "{{DATE(2026-11-21T10:00:00Z, SHORT)}}",

        // Constants.
        "${'single'}", "${\"it's\"}", "${\"a\\\"b\"}", "${'a\\'b'}", "${\"tab\\tx\"}", "${\"back\\\\slash\"}", "${1}", "${1.50}", "v${1.50}", "${true}", "${false}", "${100000000000}",

        // Operators.
        "${n + 1}", "${n + f}", "${'a' + n}", "${name + ' ' + five}", "${five + 1}", "${n * 2}", "${f * 2}", "${n / 2}", "${n / f}", "${7 / 2}", "${8 / 4 / 2}", "${n - 1}", "${2 - 1 - 1}", "${n % 2}", "${2 ^ 3 ^ 2}", "${-n + 5}", "${- 3}", "${+n}",
        "${1 + 2 * 3}", "${(n + 1) * 2}", "${f / 3}", "${0.1 + 0.2}", "${name & n}", "${'a' & 1 + 2}", "${n == 3 & 'x'}", "${n == 3}", "${n == '3'}", "${name == 'Alex'}", "${n != 3}", "${obj == obj}", "${nums == nums}", "${n > 2}", "${n >= 3 && n <= 5}",
        "${n<=2}", "${'b' > 'a'}", "${name<'B'}", "${!yes}", "${!yes || yes}", "${!(yes && no)}", "${yes && n}", "${yes && false}", "${1 == 1 && 2 == 2}", "${n ? 1 : 2}", "${yes?'a':'b'}", "${if(zero, 1, 2)}", "${if(blank, 1, 2)}",

        // Functions.
        "${if(yes, 'y', 'n')}", "${if(n > 2, obj, nothing)}", "${if(and(n == 3, name == 'Alex'), 'both', 'no')}", "${equals(n, 3)}", "${greater(n, 2)}", "${greaterOrEquals(n, 3)}", "${less(n, 2)}", "${lessOrEquals(n, 3)}", "${and(yes, n)}", "${or(no, yes)}", "${not(yes)}",
        "${string(n)}", "${string(f)}", "${string(yes)}", "${string(obj)}", "${string(nums)}", "${json(json)}", "${json(json).q[0]}", "${length(name)}", "${length(blank)}", "${count(nums)}", "${count(name)}", "${count(obj)}",
        "${empty(blank)}", "${empty(none)}", "${empty(bare)}", "${empty(nums)}", "${empty(zero)}", "${exists(name)}", "${exists(blank)}", "${exists(obj.k.v)}", "${concat('a', n, 'b')}", "${join(nums, ', ')}", "${join(nums, ', ', ' and ')}", "${join(none, ',')}",
        "${join(foreach(list, x, x.b), ', ')}", "${select(nums, x, x * 2)}", "${select(list, x, concat(x.b, name))}", "${where(list, x, x.a > 1)}", "${first(nums)}", "${last(nums)}", "${createArray('a', n)}", "${contains(nums, 2)}", "${contains(obj, 'k')}", "${contains(name, 'le')}", "${contains(name, 'LE')}",
        "${formatNumber(big, 2)}", "${formatNumber(n, 0)}", "${formatNumber(f, 1)}", "${formatNumber(2.5, 0)}", "${formatNumber(1.005, 2)}", "${formatNumber(0.125, 2)}", "${formatNumber(0, 1)}", "${formatNumber(999999.999, 2)}", "${formatNumber(3.14159, 3, 'fr-FR')}", "${formatNumber(five, 1)}",
        "${round(2.567, 1)}", "${round(2.5)}", "${round(-2.5)}", "${round(2.345, 2)}", "${int('5')}", "${int(f)}", "${int('x')}", "${float('2.5')}", "${min(1, 2)}", "${max(nums)}", "${sum(nums)}", "${average(nums)}", "${abs(-2)}", "${floor(f)}", "${ceiling(f)}", "${mod(n, 2)}", "${add(n, 1, 2)}", "${sub(n, 1)}", "${mul(n, 2)}", "${div(n, 2)}",
        "${toUpper(name)}", "${toLower(name)}", "${trim('  a ')}", "${replace(name, 'A', 'B')}", "${substring(name, 0, 2)}", "${substring(name, 1)}", "${split('a,b', ',')}", "${startsWith(name, 'A')}", "${endsWith(name, 'x')}",

        // What cannot be read, and what cannot be worked out.
        "${n +}", "x ${n +} y", "${(n}", "${n)}", "${a b}", "${.5}", "${5.}", "${if(yes, 1)}", "${length()}", "${unknownFunction(n)}", "x ${unknownFunction(n)} y", "${n / 0}", "x ${n / 0} y", "${name > 3}", "x ${name > 3} y", "${five * 2}", "${name[0]}", "${length(nums)}", "${missing - 1}", "${'a' + nothing}", "${IF(yes, 1, 2)}",
    ];

    private static string[] Objects =>
    [
        """{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"${title}","wrap":true,"max":2}]}""",
        """{"body":[{"$data":"${people}","text":"${name} ${$index}"}]}""",
        """{"body":[{"$data":"${people}","$when":"${age > 10}","text":"${name}"}]}""",
        """{"body":[{"$data":"${people}","$when":"${$index == 0}","text":"${name}"}]}""",
        """{"body":[{"$data":"${people}","text":"${if($index == 0, 'first', 'later')}"}]}""",
        """{"body":[{"$data":"${people}","type":"C","items":[{"$data":"${kids}","text":"${k} ${name} ${$index}"}]}]}""",
        """{"body":[{"$data":"${people}","items":[{"text":"${name}"},{"$data":"${$root.nums}","t":"${$data}"}]}]}""",
        """{"body":[{"$data":"${people}","i":[{"$data":"${kids}","i":"${$index}","p":"${$root.people[0].name}"}],"j":"${$index}"}]}""",
        """{"body":[{"$data":"${people}","sub":{"t":"${name}","i":"${$index}"}}]}""",
        """{"body":[{"$data":"${people}","items":"${kids}"}]}""",
        """{"body":[{"$data":"${people}","text":"${title}"},{"text":"${title}"}]}""",
        """{"body":[{"$data":"${person}","text":"${name} ${$root.title}"}]}""",
        """{"body":[{"$data":"${person.address}","text":"${city}"}]}""",
        """{"body":[{"$data":"${people[0]}","text":"${name}"}]}""",
        """{"body":[{"$data":"${where(people, x, x.age > 10)}","text":"${name}"}]}""",
        """{"body":[{"$data":"${nums}","text":"${$data}"},{"$data":"${nums}","text":"n ${$data} ${$index}"}]}""",
        """{"body":[{"$data":"${nums}","$when":"${$data > 1}","text":"${$data}"}]}""",
        """{"body":[{"$data":"${none}","text":"${name}"}]}""",
        """{"body":[{"$data":"${missing}","text":"${name}"}]}""",
        """{"body":[{"$data":"${nothing}","text":"${name}"}]}""",
        """{"body":[{"$data":"person","text":"${name}"}]}""",
        """{"body":[{"$data":"${name}","text":"${$data}"}]}""",
        """{"body":[{"$data":{"a":1,"b":[{"c":2}]},"text":"${a} ${b[0].c}"}]}""",
        """{"body":[{"$data":[{"a":1},{"a":2}],"text":"${a}"}]}""",
        """{"$data":{"title":"inner"},"body":[{"text":"${title} ${$root.title}"}]}""",
        """{"$data":"${people}","text":"${name}"}""",
        """{"x":{"$data":"${people}","text":"${name}"}}""",
        """{"x":{"$data":"${person}","text":"${name}"}}""",
        """{"body":[{"$when":"${yes}","t":"a"},{"$when":"${no}","t":"b"},{"$when":"${missing}","t":"c"},{"$when":"${!no}","t":"d"}]}""",
        """{"body":[{"$when":true,"t":"e"},{"$when":false,"t":"f"},{"$when":"true","t":"g"},{"$when":"${nothing}","t":"h"},{"$when":"${name}","t":"i"},{"$when":"","t":"j"},{"$when":0,"t":"k"},{"$when":null,"t":"l"}]}""",
        """{"body":[{"$when":"${n / 0 == 1}","t":"a"},{"$when":"${yes} ","t":"b"},{"$when":"${n == 3}","t":"c"},{"$when":"${true}","t":"d"}]}""",
        """{"body":[{"$when":"${person.name == 'P'}","$data":"${person}","t":1},{"$when":"${name == 'P'}","$data":"${person}","t":2}]}""",
        """{"$when":"${no}","a":1}""",
        """{"x":{"$when":"${no}","text":"n"},"y":1}""",
        """{"body":[[{"$when":"${no}"}],[{"t":1}],[2,[3]]]}""",
        """{"body":["${title}","x",null,1,true],"n":5,"b":true,"z":null}""",
        """["${title}",{"text":"${title}"}]""",
        """{"${title}":"key","$when":"${yes}","$host":1,"$root":2,"$index":3}""",
        """{"actions":[{"$data":"${list}","type":"Action.Submit","title":"${b}","data":{"answer":"${a}","fixed":7,"deep":{"list":["${b}"]}}}]}""",
        "\"${title}\"",
    ];
}
