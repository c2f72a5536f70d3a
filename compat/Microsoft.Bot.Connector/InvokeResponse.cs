using System.Net;

namespace Microsoft.Bot.Builder;

/// <summary>What an invoke is answered in its HTTP response.</summary>
public class InvokeResponse
{
    public int Status { get; set; }

    public object Body { get; set; }

    public bool IsSuccessStatusCode() => Status is >= (int)HttpStatusCode.OK and < (int)HttpStatusCode.MultipleChoices;
}
