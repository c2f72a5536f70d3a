using System.Text;

namespace BackBot.Dialogs.Language.Text;

/// <summary>Keeps text well-formed. Half a character (a lone surrogate), which any client may send, cannot be normalised or stored.</summary>
public static class Characters
{
    /// <summary>The text with every half character replaced by U+FFFD.</summary>
    public static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>The beginning of the text, at most so many UTF-16 units, never cut through a character.</summary>
    public static string Begin(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
