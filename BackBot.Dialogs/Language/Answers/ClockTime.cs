using System.Runtime.InteropServices;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Answers;

/// <summary>A time of day as it was written.</summary>
/// <param name="Hour">As written, 0 to 24 where it is possible at all.</param>
/// <param name="Is24">Written so that it can only be the 24-hour clock: "07:30", "1830", "0", "13".</param>
/// <param name="Named">Said as a time ("at 8", "8:30", "half eight"), not just a number.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClockTime(int Hour, int Minute, bool Is24, bool Named, Span Span)
{
    public bool Possible => Hour is >= 0 and <= 24 && Minute is >= 0 and < 60 && (Hour < 24 || Minute == 0);
}
