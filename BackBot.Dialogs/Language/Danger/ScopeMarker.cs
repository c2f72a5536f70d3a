using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Danger;

/// <summary>Where a scope that runs forward ends, besides at the end of the sentence.</summary>
internal enum Ends
{
    /// <summary>Where a new clause starts, even without a comma: "no fever my leg is numb".</summary>
    AtClause,

    /// <summary>Where a new subject starts: "I haven't got a fever I feel numb".</summary>
    AtSubject,

    /// <summary>At the first mark, or where a new subject starts: "it's not the usual pain, my foot drags".</summary>
    AtMark,

    /// <summary>Where something is said to be so: "scared of falling my leg keeps giving way".</summary>
    AtFact,
}

/// <summary>Marks the words that a trigger reaches.</summary>
internal sealed class ScopeMarker(Utterance utterance, Scope[] flags, SpanCover symptoms, SpanCover pseudo)
{
    /// <summary>Words such as "hi", "so" or "quick question" that may stand before the opening of a sentence.</summary>
    private const int Opening = 2;

    private readonly IReadOnlyList<Word> _words = utterance.Words;

    public void Mask(string concept)
    {
        foreach (var span in utterance.Of(concept).Where(span => !symptoms.Covers(span)))
        {
            Mark(span.Start, span.End, Scope.Masked);
        }
    }

    /// <param name="unless">A concept that, anywhere in the sentence, says it is so after all: "if I'm numb, it started today".</param>
    public void Forward(string concept, Scope scope, int reach, Ends ends, string? unless = null)
    {
        foreach (var trigger in Triggers(concept))
        {
            if (unless is not null && Any(unless, trigger.End, EndOf(trigger.End, andBut: false)))
            {
                continue;
            }

            var end = trigger.End;
            for (var counted = 0; end < _words.Count && counted < reach && !EndsScope(trigger.End, end, ends); end++)
            {
                counted += _words[end].Breaks ? 0 : 1;
            }

            // "No tingling in the legs, just in my groin" affirms what it seems to deny.
            if (scope != Scope.Negated || end >= _words.Count || !Excepts(end))
            {
                Mark(trigger.End, end, scope);
            }
        }
    }

    /// <param name="closing">Only where the trigger closes a clause: "numbness no, tingling yes".</param>
    public void Backward(string concept, Scope scope, int reach, bool overCommas = false, bool closing = false)
    {
        foreach (var trigger in Triggers(concept))
        {
            if (closing && trigger.End < _words.Count && !_words[trigger.End].Breaks)
            {
                continue;
            }

            var start = trigger.Start;
            for (var counted = 0; start > 0 && counted < reach; counted++)
            {
                var before = _words[start - 1];
                var answered = start == trigger.Start && (before.Token.IsMark('?') || before.Token.IsMark(':') || before.Token.IsMark('-'));
                if ((before.Token.IsStop && !answered) || (before.Token.IsMark(',') && !overCommas) || utterance.Has("but", start - 1))
                {
                    break;
                }

                start--;
            }

            Mark(start, trigger.Start, scope);
        }
    }

    /// <summary>From a trigger to the end of its sentence, or to a comma after which something is said to be so: "what if it gets worse, I can't feel my feet".</summary>
    /// <param name="opening">Only where the trigger opens a sentence: "is numbness …", not "there is numbness".</param>
    public void Sentence(string concept, Scope scope, string? unless = null, bool opening = false)
    {
        foreach (var trigger in Triggers(concept))
        {
            var opens = StartOf(trigger.Start);
            if (opening && (trigger.Start - opens > Opening || Any("first_person", opens, trigger.Start)))
            {
                continue;
            }

            var end = FactAfterMark(trigger.End, EndOf(trigger.End, andBut: true));
            if (unless is null || !Any(unless, trigger.Start, end))
            {
                Mark(trigger.Start, end, scope);
            }
        }
    }

    /// <summary>The clause around a trigger, both ways.</summary>
    public void Clause(string concept, Scope scope, params ReadOnlySpan<string> unless)
    {
        foreach (var trigger in Triggers(concept))
        {
            var (start, end) = (OwnClause(StartOf(trigger.Start), trigger.Start), EndOf(trigger.End, andBut: true));
            if (!AnyOf(unless, start, end))
            {
                Mark(start, end, scope);
            }
        }
    }

    /// <summary>"In 2015", "eight years ago": history, unless that is when what is still there began.</summary>
    public void Past(IReadOnlyList<Span> agos)
    {
        var years = Enumerable.Range(1, Math.Max(0, _words.Count - 1))
            .Where(i => _words[i].Token is { IsNumber: true, Value: >= 1940 and < 2100 } && utterance.Of("year_in").Any(span => span.End == i))
            .Select(i => new Span(i, i + 1));
        foreach (var span in agos.Concat(years))
        {
            var (start, end) = (StartOf(span.Start), EndOf(span.End, andBut: true));
            if (!AnyOf(["now", "onset", "present"], start, end))
            {
                Mark(start, end, Scope.Past);
            }
        }
    }

    /// <summary>The bot's own question, quoted or pasted: "you asked do you have numbness".</summary>
    public void BotQuestion()
    {
        foreach (var trigger in Triggers("bot_question"))
        {
            var end = EndOf(trigger.End, andBut: true);
            if (!Any("own_yes", trigger.End, end))
            {
                Mark(trigger.Start, end, Scope.Masked);
            }
        }
    }

    /// <summary>
    /// A relative's symptoms count when they are happening now; when they are over, or the one meant is an animal, people in general or in a story, they do not.
    /// </summary>
    public void SomebodyElse()
    {
        foreach (var trigger in utterance.Of("relative"))
        {
            var end = UntilFirstPerson(trigger.End);
            var start = utterance.Has("relative_before", Math.Max(0, trigger.Start - 1)) ? StartOf(trigger.Start) : trigger.Start;
            if (Any("relative_past", trigger.End, end) && !Any("now", trigger.End, end) && !Any("relative_now", trigger.End, end))
            {
                Mark(start, end, Scope.Other);
            }
        }

        foreach (var trigger in Triggers("stranger"))
        {
            Mark(trigger.Start, UntilFirstPerson(trigger.End), Scope.Other);
        }
    }

    private IEnumerable<Span> Triggers(string concept) =>
        utterance.Of(concept).Where(span => !symptoms.Covers(span) && !pseudo.CoversOrEquals(span) && (flags[span.Start] & Scope.Masked) == Scope.None);

    private bool Excepts(int at) => utterance.Has("except", at) || (_words[at].Breaks && at + 1 < _words.Count && utterance.Has("except", at + 1));

    private bool EndsScope(int from, int at, Ends ends)
    {
        if (_words[at].Token.IsStop || utterance.Has("but", at) || utterance.Has("except", at))
        {
            return true;
        }

        var afterMark = at > from && _words[at - 1].Breaks;
        var subject = utterance.Has("subject", at) && !utterance.Ends("or", at);
        var clause = subject || utterance.Has("clause_start", at);
        return ends switch
        {
            Ends.AtSubject => subject && at > from,
            Ends.AtClause => (clause && afterMark) || subject,
            Ends.AtMark => _words[at].Breaks || (subject && at > from),
            Ends.AtFact => utterance.Has("fact", at) && at > from && !utterance.Ends("or", at),
        };
    }

    private int FactAfterMark(int from, int end)
    {
        for (var at = from; at < end; at++)
        {
            if (at > 0 && _words[at - 1].Breaks && utterance.Has("fact", at))
            {
                return at;
            }
        }

        return end;
    }

    private int EndOf(int at, bool andBut)
    {
        while (at < _words.Count && !_words[at].Token.IsStop && !(andBut && utterance.Has("but", at)))
        {
            at++;
        }

        return at;
    }

    private int StartOf(int at)
    {
        while (at > 0 && !_words[at - 1].Token.IsStop && !utterance.Has("but", at - 1))
        {
            at--;
        }

        return at;
    }

    /// <summary>"My foot drags, a friend had that once": what is told of somebody else after a comma does not reach before it.</summary>
    private int OwnClause(int start, int trigger)
    {
        for (var at = trigger; at > start; at--)
        {
            if (_words[at - 1].Breaks && Any("relative", at, trigger))
            {
                return at;
            }
        }

        return start;
    }

    private int UntilFirstPerson(int at)
    {
        while (at < _words.Count && !_words[at].Token.IsStop && !utterance.Has("but", at) && !utterance.Has("first_person", at))
        {
            at++;
        }

        return at;
    }

    private bool AnyOf(ReadOnlySpan<string> concepts, int start, int end)
    {
        foreach (var concept in concepts)
        {
            if (Any(concept, start, end))
            {
                return true;
            }
        }

        return false;
    }

    private bool Any(string concept, int start, int end) => utterance.Of(concept).Any(span => span.Start >= start && span.Start < end);

    private void Mark(int start, int end, Scope scope)
    {
        for (var i = start; i < end; i++)
        {
            flags[i] |= scope;
        }
    }
}
