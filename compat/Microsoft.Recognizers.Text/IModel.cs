namespace Microsoft.Recognizers.Text;

/// <summary>Recognises one type of thing in one culture.</summary>
public interface IModel
{
    string ModelTypeName { get; }

    /// <summary>Everything of this model's type in <paramref name="query"/>, in order of position; empty when there is nothing.</summary>
    List<ModelResult> Parse(string query);
}
