using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Tests.Language;

/// <summary>What must never be read as a no, because the danger questions are passed by one.</summary>
public sealed class YesNoTests
{
    [Theory]
    [InlineData("en", "can I start without a doctor?")]
    [InlineData("en", "is it normal that I do not feel it?")]
    [InlineData("de", "Was ist ein Bandscheibenvorfall?")]
    [InlineData("de", "Was darf ich nicht?")]
    [InlineData("de", "ich habe ein Ziehen an einer Stelle")]
    [InlineData("de", "da ist ne Stelle die komisch ist")]
    [InlineData("fr", "Combien de pas par jour ?")]
    [InlineData("es", "¿Qué no puedo hacer?")]
    public void QuestionOrArticle_IsNoNo(string locale, string text) =>
        Assert.False(CaseFile.Understand(locale, text, QuestionKind.YesNo).Answer is YesNoAnswer { Status: AnswerStatus.Ok, Value: YesNo.No }, text);

    [Theory]
    [InlineData("en", "no, why do you ask?")]
    [InlineData("en", "No. What is this?")]
    [InlineData("de", "nein, warum?")]
    [InlineData("fr", "non, pourquoi ?")]
    [InlineData("es", "no, ¿por qué?")]
    public void NoBeforeAQuestion_IsNo(string locale, string text) =>
        Assert.Equal(YesNo.No, Assert.IsType<YesNoAnswer>(CaseFile.Understand(locale, text, QuestionKind.YesNo).Answer).Value);
}
