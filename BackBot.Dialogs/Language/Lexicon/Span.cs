using System.Runtime.InteropServices;

namespace BackBot.Dialogs.Language.Lexicon;

/// <summary>A concept found in a message.</summary>
/// <param name="Start">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool Holds(Span other) => Start <= other.Start && other.End <= End && Length > other.Length;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
}
