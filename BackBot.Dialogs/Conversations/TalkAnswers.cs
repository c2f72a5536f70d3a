using System.Globalization;
using BackBot.Dialogs.Content;
using BackBot.Dialogs.Language;
using BackBot.Dialogs.People;

namespace BackBot.Dialogs.Conversations;

/// <summary>Reads the kinds of answer that steps ask for, from a card's field or from typed words alike.</summary>
internal static class TalkAnswers
{
    /// <summary>Every choice that the answer names, ticked or typed, by its words or its number.</summary>
    public static IReadOnlyList<Choice> Many(this Talk talk, IReadOnlyList<Choice> choices, Reply reply) => ChoiceReader.Many(choices, reply, talk.Choices("joints"));

    /// <summary>Yes, no or unsure; null when the answer says none of them.</summary>
    public static YesNo? YesNo(this Talk talk)
    {
        if (talk.Reply.Card is not null)
        {
            return Vocabulary.TryParse<YesNo>(talk.Reply.Field(Reply.ChoiceField), out var chosen) ? chosen : null;
        }

        return talk.Read(QuestionKind.YesNo) is YesNoAnswer { Status: AnswerStatus.Ok } answer ? answer.Value : null;
    }

    /// <summary>Whether a no was tapped, or typed so plainly that nothing else can have been meant.</summary>
    /// <param name="none">The choice that says no, which may begin the message.</param>
    public static bool IsPlainNo(this Talk talk, Choice none) => talk.Reply.Card is not null
        || ChoiceReader.Begins(none, talk.Reply.Text)
        || talk.Read(QuestionKind.YesNo) is YesNoAnswer { Status: AnswerStatus.Ok, Value: People.YesNo.No, Plain: true };

    /// <summary>
    /// The answer to an offer: as <see cref="YesNo"/>, but a fear or a question is neither a yes nor a no. "I'm scared to bend" would be a yes to "are you ill?".
    /// </summary>
    public static YesNo? Agreement(this Talk talk) =>
        talk.Reply is { Card: null, Reading: { Intent: Intent.Fear or Intent.AskQuestion, Confidence: > 0.6 } } ? null : talk.YesNo();

    /// <summary>A number from 0 to 10, typed or tapped.</summary>
    public static NumberAnswer Scale(this Talk talk) => Number(talk, QuestionKind.Pain, 0, 10);

    /// <summary>Minutes, typed or tapped.</summary>
    public static NumberAnswer Minutes(this Talk talk) => Number(talk, QuestionKind.Minutes, 0, 1440);

    /// <summary>A length of time, typed.</summary>
    public static DurationAnswer? Duration(this Talk talk) => talk.Read(QuestionKind.Duration) as DurationAnswer;

    /// <summary>A bare whole number, such as an age; null for anything else.</summary>
    public static int? WholeNumber(this Talk talk)
    {
        var digits = ChoiceReader.Plain(talk.Reply.Text).Split(' ').Where(word => word.All(char.IsAsciiDigit) && word.Length is > 0 and <= 3).ToList();
        return digits is [var only] ? int.Parse(only, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Takes a number from 0 to 10: kept, asked again with what was wrong, or not understood.</summary>
    public static Next TakeScale(this Talk talk, Action<double> keep, Func<Next>? then = null)
    {
        var answer = talk.Scale();
        switch (answer.Status)
        {
            case AnswerStatus.Ok when answer.Value is { } value:
                keep(value);
                return then?.Invoke() ?? Next.Step;
            case AnswerStatus.Range when answer is { Min: { } min, Max: { } max }:
                return Next.Again("say.one-number", ("min", talk.Number(min)), ("max", talk.Number(max)));
            case AnswerStatus.OutOfRange:
                return Next.Again("say.out-of-range", ("raw", talk.Number(answer.Raw ?? 0)));
            default:
                return Next.NotUnderstood;
        }
    }

    private static NumberAnswer Number(Talk talk, QuestionKind kind, double lowest, double highest)
    {
        if (talk.Reply.Card is null)
        {
            return talk.Read(kind) as NumberAnswer ?? new NumberAnswer(AnswerStatus.None);
        }

        if (!double.TryParse(talk.Reply.Field(Reply.ChoiceField), NumberStyles.Float, CultureInfo.InvariantCulture, out var tapped) || !double.IsFinite(tapped))
        {
            return new NumberAnswer(AnswerStatus.None);
        }

        return tapped >= lowest && tapped <= highest
            ? new NumberAnswer(AnswerStatus.Ok, Value: tapped)
            : new NumberAnswer(AnswerStatus.OutOfRange, Raw: tapped);
    }
}
