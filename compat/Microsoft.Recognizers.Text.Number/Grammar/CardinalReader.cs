using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Number.Grammar;

/// <summary>Reads whole numbers in words. Always takes the longest well-formed beginning, so no word is read twice.</summary>
internal sealed class CardinalReader(NumberGrammar grammar)
{
    // No number that anybody says has as many words; it bounds what is read ahead from any one token.
    private const int MostTokens = 48;

    private readonly NumberLanguage language = grammar.Language;

    /// <summary>The number that begins at the token.</summary>
    public Cardinal Read(Utterance utterance, int at)
    {
        var sum = new CardinalSum();
        var sinceJoiner = new CardinalSum();
        double? beforeJoiner = null;
        double? beforeOne = null;
        var end = -1;
        var position = at;
        while (position - at < MostTokens && TryHead(utterance, position, out var head))
        {
            beforeOne = head is { Value: 1, Joined: null, IsSingle: true } ? sum.Value : null;
            if (head.Joined is { } unit)
            {
                beforeJoiner = head.ByWord ? sum.Value + head.Value : beforeJoiner;
                sinceJoiner = head.ByWord ? new CardinalSum() : sinceJoiner;
                AddTo(ref sinceJoiner, head.ByWord ? unit : head.Value + unit);
                sum.Add(head.Value + unit);
            }
            else if (!head.IsRound)
            {
                sum.Add(head.Value);
                AddTo(ref sinceJoiner, head.Value);
            }

            var rounds = 0;
            end = head.IsRound ? position : head.Next;
            while (end - at < MostTokens && TryRound(utterance, end, rounds == 0 && head.IsRound, out var round, out var next))
            {
                sum.Multiply(round);
                sinceJoiner.Multiply(round);
                beforeOne = null;
                end = next;
                rounds++;
            }

            if (rounds == 0 && !head.TakesMore)
            {
                break;
            }

            position = Beyond(utterance, end, out var joined);
            if (joined && TryHead(utterance, position, out _))
            {
                beforeJoiner = sum.Value;
                sinceJoiner = new CardinalSum();
            }
        }

        return end < 0
            ? Cardinal.None
            : new Cardinal(end, sum.Value, beforeJoiner is { } before ? (before, sinceJoiner.Value) : null, beforeOne);
    }

    private static void AddTo(ref CardinalSum sum, double value) => sum.Add(value);

    /// <summary>Where the next group would begin: past white space, a hyphen where they join, and one "and".</summary>
    private int Beyond(Utterance utterance, int end, out bool joined)
    {
        joined = false;
        if (!TryGap(utterance, end, out var next))
        {
            return utterance.Count;
        }

        if (grammar.WordAt(utterance, next, out var after).Has(Roles.Joiner) && TryGap(utterance, after, out var beyond))
        {
            joined = true;
            return beyond;
        }

        return next;
    }

    private bool TryGap(Utterance utterance, int at, out int next)
    {
        next = at;
        if (utterance.SpaceBefore(at))
        {
            return true;
        }

        if (language.HyphensJoin && utterance.IsSymbol(at, '-') && utterance.TouchesPrevious(at + 1))
        {
            next = at + 1;
            return true;
        }

        return false;
    }

    private bool TryRound(Utterance utterance, int at, bool standsAlone, out double round, out int next)
    {
        round = 0;
        next = at;
        if (!standsAlone && !TryGap(utterance, at, out at))
        {
            return false;
        }

        var word = grammar.WordAt(utterance, at, out next);
        round = word.Cardinal;
        return word.Has(Roles.Round);
    }

    private bool TryHead(Utterance utterance, int at, out Head head)
    {
        var word = grammar.WordAt(utterance, at, out var next);
        head = new Head(word.Cardinal, next, null, false, false, word.Has(Roles.Hundreds), word.Has(Roles.Unit));
        if (word.Has(Roles.Tens))
        {
            head = WithUnit(utterance, head);
            return true;
        }

        if (word.Has(Roles.Head))
        {
            return true;
        }

        if (word.Has(Roles.Article))
        {
            return TryRound(utterance, next, standsAlone: false, out _, out _);
        }

        if (word.Has(Roles.Round) && language.RoundsStandAlone)
        {
            head = head with { IsRound = true };
            return true;
        }

        return false;
    }

    private Head WithUnit(Utterance utterance, Head tens)
    {
        foreach (var joiner in language.TensJoiners)
        {
            var at = joiner switch
            {
                "" => utterance.SpaceBefore(tens.Next) ? tens.Next : -1,
                "-" => utterance.IsSymbol(tens.Next, '-') ? tens.Next + 1 : -1,
                _ => AfterWord(utterance, tens.Next, joiner),
            };
            if (at > 0 && grammar.WordAt(utterance, at, out var next) is var unit && unit.Has(Roles.Unit))
            {
                return tens with { Next = next, Joined = unit.Cardinal, ByWord = joiner.Length > 1 };
            }
        }

        return tens;
    }

    private int AfterWord(Utterance utterance, int at, string joiner) =>
        TryGap(utterance, at, out var word) && utterance.Is(word, joiner) && TryGap(utterance, word + 1, out var unit) ? unit : -1;

    private readonly record struct Head(double Value, int Next, double? Joined, bool ByWord, bool IsRound, bool TakesMore, bool IsSingle);
}
