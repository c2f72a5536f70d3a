using BackBot.Dialogs.Language;
using BackBot.Dialogs.Language.Danger;
using BackBot.Dialogs.Language.Text;

namespace BackBot.Tests.Language;

/// <summary>What the danger model adds to the rules, and what it must leave alone.</summary>
public sealed class DangerModelTests
{
    private static readonly Tokenizer Tokenizer = new(splitAtApostrophe: false, decimalComma: false);

    [Theory]
    [InlineData("I don't realise I've gone till I see the puddle on the lino")]
    [InlineData("wiping is like wiping somebody else")]
    [InlineData("my shoe keeps scuffing on the kerb, never used to")]
    [InlineData("each night same thought, the bridge, the water, then quiet")]
    public void SignInWordsOfNoList_IsFound(string text) => Assert.True(CaseFile.Understand("en", text).Safety >= Safety.Emergency);

    [Fact]
    public void SignInTheMiddleOfALongStory_IsFound()
    {
        const string talk = "We had the grandchildren over at the weekend and I baked a cake. The weather was kind to us and the garden looks lovely. ";
        var story = string.Concat(Enumerable.Repeat(talk, 6)) + "Oh and I've had foot drop on the left since yesterday. " + string.Concat(Enumerable.Repeat(talk, 6));

        Assert.Contains("E4", CaseFile.Understand("en", story).Signs);
    }

    [Theory]
    [InlineData("en", "quarter of an hour", "an hour and a half", "43", "I'm 43", "1 and 3", "something else", "left", "not yet", "8pm", "mornings", "yes", "my back hurts")]
    [InlineData("de", "eine Viertelstunde", "43", "ich bin 43", "1 und 3", "etwas anderes", "links", "noch nicht", "um 8", "morgens", "ja", "Rücken tut weh")]
    [InlineData("fr", "un quart d'heure", "43", "j'ai 43 ans", "1 et 3", "autre chose", "à gauche", "pas encore", "à 8h", "le matin", "oui", "j'ai mal au dos")]
    [InlineData("es", "un cuarto de hora", "43", "tengo 43 años", "1 y 3", "otra cosa", "izquierda", "todavía no", "a las 8", "por la mañana", "sí", "me duele la espalda")]
    public void BareAnswers_AreNoSigns(string locale, params string[] answers) =>
        Assert.All(answers, answer => Assert.Equal(Safety.None, CaseFile.Understand(locale, answer).Safety));

    [Fact]
    public void SignThatTheRulesDoNotHave_StopsTheStart_AndIsNamed()
    {
        var mistake = Assert.Throws<InvalidDataException>(() => new DangerReader([SignRule.Parse("E1", "urine")], new DangerModel([("E1", Tokens("a")), ("E99", Tokens("b")), (DangerModel.None, Tokens("c"))])));

        Assert.Contains("'E99'", mistake.Message, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Token> Tokens(string text) => Tokenizer.Tokens(Normaliser.Normalise(text));
}
