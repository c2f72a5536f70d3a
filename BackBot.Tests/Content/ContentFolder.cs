namespace BackBot.Tests.Content;

/// <summary>A small, sound content folder in the temp folder, for a test to break in one place.</summary>
internal sealed class ContentFolder : IDisposable
{
    public ContentFolder()
    {
        Write("sources.yaml", """
            - {id: S0, title: "An article", about: "Somebody's blog"}
            - {id: S0-1, summary: "Walking helps."}
            - {id: S0-2, summary: "A brand is best.", not_told: "A brand."}
            - {id: S0-3, summary: "Nobody tells this."}
            """);
        Write("en/exercises.yaml", Exercises);
        Write("en/gates.yaml", string.Join('\n', BackBot.Dialogs.People.Vocabulary.Allowed<BackBot.Dialogs.Content.Gate>()
            .Select(gate => $"- {{gate: {gate}, reason: This one can wait a little., revisit_days: 14}}")));
        Write("en/messages.yaml", Messages);
    }

    public const string Exercises = """
        - id: breathe
          name: Breathe
          purpose: calm down
          categories: [breathing]
          moves: [neutral]
          positions: [any]
          level: 1
          dose: {minutes: 3}
          steps: [Breathe in., Breathe out.]
          breathing: Slowly.
          facts: [S0-1]
        - id: bow
          name: Bow
          purpose: bend well
          categories: [stretch]
          moves: [flexion]
          positions: [seated]
          level: 1
          dose: {minutes: 2, repetitions: 5}
          steps: [Bend a little., Come back.]
          breathing: Out as you bend.
          gates:
            not_now: [flexion_sensitive, vertebral_fracture, recent_spinal_surgery]
            modify: {osteoporosis: Keep it small.}
          safer_alternative: breathe
          facts: [S0-1]
        """;

    public const string Messages = """
        hello:
          plain: Hello.
          named: Hello {name}.
          pool:
            - Hi.
            - Good day, {name}.
        """;

    public string Path { get; } = Directory.CreateTempSubdirectory("backbot-content-").FullName;

    public ContentFolder Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Replaces one piece of a file; the piece must be there, so that a test cannot break nothing.</summary>
    public ContentFolder Replace(string file, string piece, string by)
    {
        var text = File.ReadAllText(System.IO.Path.Combine(Path, file));
        Assert.Contains(piece, text, StringComparison.Ordinal);
        return Write(file, text.Replace(piece, by, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
