using System.Text.RegularExpressions;
using BackBot.Dialogs.Content;
using BackBot.Turns;

namespace BackBot.Tests.Conversations;

/// <summary>Every message that the conversations name in their code is in the content, so that none is missed when a person waits for it.</summary>
public sealed partial class MessageKeyTests
{
    private static readonly Messages Messages = ContentLibrary.Load(TurnRegistration.ContentFolder).For(ContentLibrary.English).Messages;

    [Fact]
    public void EveryMessageThatIsSaid_IsWritten()
    {
        var named = Sources().SelectMany(source => Said().Matches(source)).Select(match => match.Groups["key"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(named.Count > 80, $"only {named.Count} keys were found");
        Assert.DoesNotContain(named, key => !Messages.Has(key));
    }

    [Fact]
    public void EveryQuestion_HasAHintForAnAnswerThatWasNotUnderstood()
    {
        var asked = Sources().SelectMany(source => Asked().Matches(source)).Select(match => match.Groups["key"].Value).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(asked.Count > 20, $"only {asked.Count} questions were found");
        Assert.DoesNotContain(asked, key => !Messages.Has(key + "-hint"));
    }

    private static IEnumerable<string> Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "BackBot.sln")))
        {
            folder = folder.Parent!;
        }

        return Directory.EnumerateFiles(Path.Combine(folder.FullName, "BackBot.Dialogs", "Conversations"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText);
    }

    [GeneratedRegex("""(Say|Offer|Words|Again|Open|Scale|Buttons|YesNo|Boxes)\(\s*"(?<key>[a-z_]+\.[a-z0-9_.-]+)"\s*[,)]""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Said();

    [GeneratedRegex("""Question\.(Open|Scale|Buttons|YesNo|Boxes)\(\s*"(?<key>[a-z_]+\.[a-z0-9_.-]+)"\s*[,)]""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 5000)]
    private static partial Regex Asked();
}
