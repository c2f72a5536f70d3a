using System.Text;
using Microsoft.Recognizers.Text.Scanning;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>A word or sign of assent or refusal; <paramref name="End"/> is exclusive.</summary>
internal readonly record struct Assent(int Start, int End, bool Value, double Score);

/// <summary>
/// Finds words and signs that say yes or no. The score is 1 for an answer that says nothing else, and falls towards 0.4 as the
/// answer grows beyond the word: 0.4 + 0.6 × (words of the answer's phrase ÷ words in all).
/// </summary>
internal sealed class BooleanReader
{
    private const double LeastScore = 0.4;

    private readonly Vocabulary vocabulary = new();
    private readonly Phrases<bool> words;

    public BooleanReader(ChoiceLanguage language) => words = new Phrases<bool>(
        vocabulary,
        language.True.Select(word => KeyValuePair.Create(word, true)).Concat(language.False.Select(word => KeyValuePair.Create(word, false))));

    public List<Assent> ReadAll(string query)
    {
        var utterance = new Utterance(query, vocabulary);
        var found = new List<(int Start, int End, bool Value, int Length)>();
        var length = 0;
        for (var at = 0; at < utterance.Count;)
        {
            if (words.TryMatch(utterance, at, out var value, out var next))
            {
                var size = CountWords(utterance, at, next);
                found.Add((utterance[at].Start, utterance[next - 1].End, value, size));
                AddInner(utterance, at + 1, next, value, found);
                length += size;
                at = next;
            }
            else if (TrySign(utterance, at, out value, out next, out var tones))
            {
                found.Add((utterance[at].Start, utterance[next - 1].End, value, 1 + tones));
                length += 1 + tones;
                at = next;
            }
            else
            {
                length += IsNewWord(utterance, at) ? 1 : 0;
                at++;
            }
        }

        return found.ConvertAll(one => new Assent(one.Start, one.End, one.Value, LeastScore + ((1 - LeastScore) * one.Length / length)));
    }

    /// <summary>A word inside a phrase that alone says the opposite, such as the "ok" of "not ok", is named among the other results.</summary>
    private void AddInner(Utterance utterance, int first, int next, bool value, List<(int Start, int End, bool Value, int Length)> found)
    {
        for (var at = first; at < next; at++)
        {
            if (words.TryMatch(utterance, at, out var inner, out var end) && inner != value)
            {
                found.Add((utterance[at].Start, utterance[end - 1].End, inner, CountWords(utterance, at, end)));
            }
        }
    }

    private static int CountWords(Utterance utterance, int first, int next)
    {
        var count = 0;
        for (var at = first; at < next; at++)
        {
            count += IsNewWord(utterance, at) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Letters and figures that touch are one word; so is each character beyond the basic plane; punctuation is none.</summary>
    private static bool IsNewWord(Utterance utterance, int at) => utterance[at].Kind switch
    {
        TokenKind.Word or TokenKind.Digits => utterance.StartsFresh(at),
        TokenKind.Symbol => char.IsHighSurrogate(utterance.Text[utterance[at].Start]),
    };

    private static bool TrySign(Utterance utterance, int at, out bool value, out int next, out int tones)
    {
        value = false;
        tones = 0;
        next = at + 1;
        var start = utterance[at].Start;
        if (utterance[at].Kind != TokenKind.Symbol || !Rune.TryGetRuneAt(utterance.Text, start, out var sign))
        {
            return false;
        }

        next = at + sign.Utf16SequenceLength;
        value = sign.Value is Signs.ThumbsUp or Signs.OkHand;
        if (!value && sign.Value is not (Signs.ThumbsDown or Signs.SplayedHand))
        {
            return false;
        }

        if (next < utterance.Count && utterance.TouchesPrevious(next)
            && Rune.TryGetRuneAt(utterance.Text, utterance[next].Start, out var tone)
            && tone.Value is >= Signs.LightestTone and <= Signs.DarkestTone)
        {
            next += tone.Utf16SequenceLength;
            tones = 1;
        }

        return true;
    }

    private static class Signs
    {
        public const int ThumbsUp = 0x1F44D;
        public const int OkHand = 0x1F44C;
        public const int ThumbsDown = 0x1F44E;
        public const int SplayedHand = 0x1F590;
        public const int LightestTone = 0x1F3FB;
        public const int DarkestTone = 0x1F3FF;
    }
}
