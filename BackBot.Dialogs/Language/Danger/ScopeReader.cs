using BackBot.Dialogs.Language.Amounts;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>Finds the scopes of a message. The trigger words are concepts of the language's scopes.yaml; this class knows only how far they reach.</summary>
/// <param name="symptoms">Concepts that are part of a sign: a trigger inside one ("no feeling") belongs to it and triggers nothing.</param>
internal sealed class ScopeReader(IReadOnlyCollection<string> symptoms)
{
    /// <summary>Words after which a list of denied things has surely ended.</summary>
    private const int NounReach = 12;
    private const int VerbReach = 8;
    private const int NotReach = 3;
    private const int PostReach = 7;
    private const int ResolvedReach = 16;

    /// <summary>Days after which "ago" makes an event history rather than the story of this episode.</summary>
    private const int HistoryDays = 90;

    public Scopes Read(Utterance utterance, IReadOnlyList<Amount> amounts)
    {
        var flags = new Scope[utterance.Words.Count];
        var symptomSpans = symptoms.SelectMany(utterance.Of).ToList();
        var marker = new ScopeMarker(utterance, flags, new SpanCover(symptomSpans, flags.Length), new SpanCover(utterance.Of("pseudo"), flags.Length));

        foreach (var concept in (string[])["idiom", "exercise_name"])
        {
            marker.Mask(concept);
        }

        marker.BotQuestion();
        marker.Forward("neg_noun", Scope.Negated, NounReach, Ends.AtClause);
        marker.Forward("neg_verb", Scope.Negated, VerbReach, Ends.AtSubject);
        marker.Forward("neg_not", Scope.Negated, NotReach, Ends.AtSubject);
        marker.Forward("neg_is", Scope.Negated, VerbReach, Ends.AtMark);
        marker.Backward("neg_post", Scope.Negated, PostReach);
        marker.Backward("neg_post_end", Scope.Negated, PostReach, closing: true);
        marker.Backward("resolved", Scope.Past, ResolvedReach, overCommas: true);
        marker.Sentence("hyp", Scope.Hypothetical);
        marker.Forward("hyp_of", Scope.Hypothetical, NounReach, Ends.AtFact);
        marker.Forward("if", Scope.Hypothetical, NounReach, Ends.AtSubject, unless: "is_so");
        marker.Sentence("info", Scope.Asked, unless: "own_now");
        marker.Sentence("info_opening", Scope.Asked, unless: "own_now", opening: true);
        marker.Clause("past", Scope.Past, "now", "present");
        marker.Past([.. amounts.Where(amount => amount.MinDays >= HistoryDays && utterance.IsAgo(amount.Span)).Select(amount => amount.Span)]);
        marker.SomebodyElse();
        return new Scopes(flags);
    }
}
