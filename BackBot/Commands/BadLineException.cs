namespace BackBot.Commands;

/// <summary>A line that an inspection verb cannot take. The message names the field and what is allowed.</summary>
internal sealed class BadLineException : Exception
{
    public BadLineException()
    {
    }

    public BadLineException(string message)
        : base(message)
    {
    }

    public BadLineException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A field whose value is not one of those allowed.</summary>
    public static BadLineException Field(string field, string given, string allowed) => new($"field '{field}' cannot be {given}; allowed: {allowed}");
}
