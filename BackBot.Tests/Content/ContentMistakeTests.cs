using BackBot.Dialogs.Content;

namespace BackBot.Tests.Content;

/// <summary>Each mistake an editor can make is told with file, line, entry and what is allowed.</summary>
public sealed class ContentMistakeTests
{
    private const string File = "en/exercises.yaml";

    [Fact]
    public void SoundFolder_Loads()
    {
        using var folder = new ContentFolder();

        var library = ContentLibrary.Load(folder.Path);

        Assert.Equal(["breathe", "bow"], library.For("en").Exercises.Select(exercise => exercise.Id));
    }

    [Theory]
    [InlineData("level: 1\n  dose: {minutes: 2", "level: 1\n  colour: red\n  dose: {minutes: 2", 19, "bow", "unknown key 'colour'; allowed: id, name, purpose")]
    [InlineData("categories: [stretch]", "categories: [stretching]", 15, "bow", "'stretching' is not known in 'categories'; allowed: mobility, stretch, strength")]
    [InlineData("moves: [flexion]", "moves: [flexed]", 16, "bow", "'flexed' is not known in 'moves'; allowed: neutral, flexion")]
    [InlineData("positions: [seated]", "positions: [sofa]", 17, "bow", "'sofa' is not known in 'positions'; allowed: supine")]
    [InlineData("positions: [seated]", "positions: seated", 17, "bow", "'positions' must be a list")]
    [InlineData("positions: [seated]", "positions: []", 17, "bow", "'positions' needs at least 1 of: supine")]
    [InlineData("  name: Bow\n", "", 12, "bow", "'name' is missing")]
    [InlineData("  name: Bow\n", "  name: \"\"\n", 13, "bow", "'name' must hold a text")]
    [InlineData("- id: bow", "- id: breathe", 12, "breathe", "'breathe' is already in en/exercises.yaml:1")]
    [InlineData("  level: 1\n  dose: {minutes: 2", "  level: 6\n  dose: {minutes: 2", 18, "bow", "'level' is '6'; allowed: a whole number from 1 to 5")]
    [InlineData("minutes: 2,", "minutes: 90,", 19, "bow", "'minutes' is '90'; allowed: a whole number from 1 to 60")]
    [InlineData("minutes: 2, repetitions", "repetitions", 19, "bow", "'minutes' is missing; allowed: a whole number from 1 to 60")]
    [InlineData("  dose: {minutes: 2, repetitions: 5}\n", "", 12, "bow", "'dose' is missing; allowed: {minutes, sets, repetitions, hold_seconds}")]
    [InlineData("minutes: 2,", "minutes: 2, seconds: 4,", 19, "bow", "unknown key 'seconds'; allowed: minutes, sets, repetitions, hold_seconds")]
    [InlineData("steps: [Bend a little., Come back.]", "steps: []", 20, "bow", "'steps' has 0 item(s); allowed: 1 to 8")]
    [InlineData("{osteoporosis: Keep it small.}", "{osteoporosis: }", 24, "bow", "'modify: osteoporosis' needs how it is done then")]
    [InlineData("{osteoporosis: Keep it small.}", "{weak_bones: Keep it small.}", 24, "bow", "'weak_bones' is not known in 'modify'; allowed: flexion_sensitive")]
    [InlineData("not_now: [flexion_sensitive,", "not_now: [osteoporosis, flexion_sensitive,", 24, "bow", "osteoporosis has two rulings; allowed: one of not_now, modify, allow")]
    [InlineData("    modify: {osteo", "    instead: {osteoporosis: breathe}\n    modify: {osteo", 24, "bow", "'instead' names osteoporosis, which is not under 'not_now'")]
    [InlineData("  safer_alternative: breathe\n", "", 12, "bow", "'safer_alternative' must name an open exercise")]
    [InlineData("safer_alternative: breathe", "safer_alternative: sleep", 25, "bow", "there is no exercise 'sleep'")]
    [InlineData("safer_alternative: breathe", "safer_alternative: bow", 25, "bow", "'safer_alternative' goes in a circle: bow → bow")]
    [InlineData("safer_alternative: breathe", "safer_alternative: breathe\n  easier: sleep", 26, "bow", "there is no exercise 'sleep'")]
    [InlineData("safer_alternative: breathe", "safer_alternative: breathe\n  harder: bow", 26, "bow", "'harder' goes in a circle: bow → bow")]
    [InlineData("facts: [S0-1]\n- id: bow", "facts: [S9-1]\n- id: bow", 11, "breathe", "'S9-1' is no fact of sources.yaml")]
    [InlineData("facts: [S0-1]\n- id: bow", "facts: [S0-2]\n- id: bow", 11, "breathe", "'S0-2' is marked 'not_told'")]
    [InlineData("facts: [S0-1]\n- id: bow", "facts: []\n- id: bow", 11, "breathe", "'facts' has 0 item(s); allowed: at least 1")]
    [InlineData("flexion_sensitive, vertebral", "vertebral", 22, "bow", "so 'gates' must rule on flexion_sensitive; allowed: allow, modify, not_now")]
    [InlineData("moves: [flexion]", "moves: [flexion_end_range]", 22, "bow", "so 'gates' must rule on osteoporosis; allowed: not_now")]
    [InlineData("positions: [seated]", "positions: [supine]", 22, "bow", "it is done on the floor, so 'gates' must rule on no_floor; allowed: not_now")]
    [InlineData("- id: bow", "- ident: bow", 12, "entry 2", "'id' is missing")]
    [InlineData("- id: bow", "- stray\n- id: bow", 12, "entry 2", "an entry must hold keys with values and begin with '- id:'")]
    [InlineData("breathing: Slowly.", "breathing: Slowly.\n  note: {resolves: X99, text: So.}", 11, "breathe", "'X99' is no conflict of the sources; allowed: X1 to X24")]
    public void Exercise_WithMistake_IsToldWithItsPlace(string piece, string by, int line, string entry, string message)
    {
        using var folder = new ContentFolder().Replace(File, piece, by);

        var problem = Assert.Single(Problems(folder), problem => problem.Message.Contains(message, StringComparison.Ordinal));

        Assert.Equal((File, line, entry), (problem.File, problem.Line, problem.Entry));
    }

    [Fact]
    public void Exercise_WithoutAlternativeThatItsGateLetsThrough_IsTold()
    {
        using var folder = new ContentFolder()
            .Replace(File, "level: 1\n  dose: {minutes: 3}", "level: 1\n  gates: {not_now: [vertebral_fracture]}\n  safer_alternative: bow\n  dose: {minutes: 3}");

        Assert.Contains(Problems(folder), problem => problem.Entry == "bow" && problem.Message.Contains("no alternative gets past vertebral_fracture: bow → breathe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("opt_in")]
    [InlineData("not_yet")]
    public void Alternative_ThatIsNotOpenToEveryone_IsTold(string availability)
    {
        using var folder = new ContentFolder().Replace(File, "facts: [S0-1]\n- id: bow", $"facts: [S0-1]\n  availability: {availability}\n- id: bow");

        Assert.Contains(Problems(folder), problem => problem is { Entry: "bow", Line: 26 } && problem.Message.Contains("'breathe' cannot stand in for it; allowed: an exercise with 'availability: open'", StringComparison.Ordinal));
    }

    [Fact]
    public void Harder_ThatIsEasier_IsTold()
    {
        using var folder = new ContentFolder()
            .Replace(File, "level: 1\n  dose: {minutes: 2", "level: 2\n  harder: breathe\n  dose: {minutes: 2")
            .Replace(File, "recent_spinal_surgery]", "recent_spinal_surgery, severe_pain]");

        Assert.Contains(Problems(folder), problem => problem is { Entry: "bow", Line: 19 } && problem.Message == "'breathe' is level 1, below this one's 2");
    }

    [Fact]
    public void BrokenYaml_IsToldWithItsLine_AndTheOtherFilesAreStillRead()
    {
        using var folder = new ContentFolder()
            .Write("en/habits.yaml", "- id: one\n  cue: [oh\n")
            .Replace(File, "positions: [seated]", "positions: [sofa]");

        var problems = Problems(folder);

        Assert.Contains(problems, problem => problem is { File: "en/habits.yaml", Line: > 1 } && problem.Message.StartsWith("the YAML is broken here", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.File == File);
    }

    [Fact]
    public void SeveralMistakes_AreAllToldAtOnce()
    {
        using var folder = new ContentFolder()
            .Replace(File, "positions: [seated]", "positions: [sofa]")
            .Replace(File, "minutes: 3", "minutes: 0")
            .Replace("en/gates.yaml", "- {gate: no_pool, reason: This one can wait a little., revisit_days: 14}", "")
            .Write("en/habit.yaml", "[]")
            .Write("en/avoid.yaml", "name: no list");

        Assert.Equal(
            ["en/avoid.yaml:1: the file must be a list of entries that begin with '- id:'",
             "en/exercises.yaml:8: breathe: 'minutes' is '0'; allowed: a whole number from 1 to 60",
             "en/exercises.yaml:17: bow: 'sofa' is not known in 'positions'; allowed: supine, prone, side_lying, all_fours, kneeling, hands_and_feet, seated, standing, wall, water, bed, any",
             "en/exercises.yaml:17: bow: 'positions' needs at least 1 of: supine, prone, side_lying, all_fours, kneeling, hands_and_feet, seated, standing, wall, water, bed, any",
             "en/gates.yaml: no_pool: this gate has no text; every gate needs one",
             "en/habit.yaml: nothing reads this file; allowed: locale.yaml, messages*.yaml, exercises.yaml, education.yaml, faq.yaml, reassurance.yaml, habits.yaml, avoid.yaml, feared-movements.yaml, gates.yaml, or a folder of that name"],
            Problems(folder).Select(problem => problem.ToString()));
    }

    [Fact]
    public void MissingEnglish_IsTold()
    {
        using var folder = new ContentFolder();
        Directory.Delete(Path.Combine(folder.Path, "en"), recursive: true);

        Assert.Contains("English is required", Assert.Single(Problems(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingSources_AreTold()
    {
        using var folder = new ContentFolder();
        System.IO.File.Delete(Path.Combine(folder.Path, "sources.yaml"));

        Assert.Contains(Problems(folder), problem => problem is { File: "sources.yaml", Line: 0 });
    }

    [Theory]
    [InlineData("faq", "{question: Why?, answer: So., also: [How so?], topics: [causes], facts: [S0-1], related: [other], id: one}", "there is no other question 'other'")]
    [InlineData("faq", "{question: Why?, answer: So., also: [How so?], topics: [weather], facts: [S0-1], id: one}", "'weather' is not known in 'topics'; allowed: can_exercise_help")]
    [InlineData("education", "{title: T, text: Text., do: Go., exercise: fly, topics: [], facts: [S0-1], id: one}", "there is no exercise 'fly'")]
    [InlineData("education", "{title: T, text: Text., exercise: bow, topics: [], facts: [S0-1], id: one}", "'do' is missing")]
    [InlineData("reassurance", "{theme: spiders, words: [a], text: T., do: D., facts: [S0-1], id: one}", "'spiders' is not known in 'theme'; allowed: damage, disc, age, scan_findings")]
    [InlineData("habits", "{cue: At noon, text: Walk., exercise: fly, facts: [S0-1], id: one}", "there is no exercise 'fly'")]
    [InlineData("avoid", "{name: N, why: W., alternative: A., way_back: B., exercise: fly, instead: [bow], facts: [S0-1], id: one}", "there is no exercise 'fly'")]
    [InlineData("avoid", "{name: N, why: W., alternative: A., way_back: B., facts: [S0-1], id: one}", "'instead' is missing")]
    [InlineData("feared-movements", "{name: N, words: [w], moves: [flexion], steps: [One., Two.], facts: [S0-1], id: one}", "'steps' has 2 item(s); allowed: 5")]
    public void OtherEntry_WithMistake_IsToldWithItsPlace(string kind, string entry, string message)
    {
        using var folder = new ContentFolder().Write($"en/{kind}.yaml", "# one entry\n- " + entry);

        var problem = Assert.Single(Problems(folder));

        Assert.StartsWith(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(($"en/{kind}.yaml", 2, "one"), (problem.File, problem.Line, problem.Entry));
    }

    private static IReadOnlyList<ContentProblem> Problems(ContentFolder folder) =>
        Assert.Throws<ContentException>(() => ContentLibrary.Load(folder.Path)).Problems;
}
