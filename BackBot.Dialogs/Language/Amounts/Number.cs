using System.Runtime.InteropServices;
using BackBot.Dialogs.Language.Lexicon;

namespace BackBot.Dialogs.Language.Amounts;

/// <summary>A number in a message, in digits or in words.</summary>
/// <param name="Span">The tokens it covers, a sign included.</param>
/// <param name="InWords">Written in words; "one" may then be no number at all.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Number(double Value, Span Span, bool InWords);
