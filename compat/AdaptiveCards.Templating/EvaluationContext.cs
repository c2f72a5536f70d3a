namespace AdaptiveCards.Templating;

/// <summary>What a template is filled with: objects, or JSON as text.</summary>
public class EvaluationContext
{
    public EvaluationContext()
    {
    }

    public EvaluationContext(object rootData)
    {
        Root = rootData;
    }

    /// <summary>What <c>$root</c> means, and <c>$data</c> until a template says otherwise.</summary>
    public object Root { get; set; }

    /// <summary>What <c>$host</c> means.</summary>
    public object Host { get; set; }
}
