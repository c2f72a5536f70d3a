using BackBot.Dialogs.Content;

namespace BackBot.Tests.Conversations;

/// <summary>A question in the words of the content is answered with its own entry, and no question is taken for a danger sign.</summary>
public sealed class FaqWordingTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("de")]
    [InlineData("fr")]
    public async Task EveryWording_FindsItsAnswer(string locale)
    {
        using var chat = new Chat { Locale = locale };
        await ScriptPlayer.PlayAsync(chat, ConversationScript.All[locale switch
        {
            "es" => "Spanish, from hello to screened",
            "de" => "German, from hello to screened",
            "fr" => "French, from hello to screened",
            _ => "screened",
        }]);
        var lost = new List<string>();
        foreach (var faq in ContentLibrary.Load(Path.Combine(AppContext.BaseDirectory, "Content")).For(locale).Faqs)
        {
            foreach (var wording in faq.Also.Prepend(faq.Question))
            {
                await chat.Say(wording);
                if (!chat.Heard.Contains(faq.Answer[..40], StringComparison.Ordinal))
                {
                    lost.Add($"{faq.Id}: {wording} -> {chat.Heard[..Math.Min(60, chat.Heard.Length)].ReplaceLineEndings(" ")}");
                }
            }
        }

        Assert.True(lost.Count == 0, string.Join("\n", lost));
    }
}
