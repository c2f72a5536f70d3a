namespace AdaptiveCards.Templating;

/// <summary>A template is no JSON, has an expression that cannot be read, or has one that fails on the data given.</summary>
public class AdaptiveTemplateException : Exception
{
    public AdaptiveTemplateException()
    {
    }

    public AdaptiveTemplateException(string message)
        : base(message)
    {
    }

    public AdaptiveTemplateException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
