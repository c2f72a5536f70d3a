using BackBot.Channels.DirectLine;
using BackBot.Channels.WebChat;
using BackBot.Storage;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddBackBotStorage(builder.Configuration);
builder.Services.AddDirectLine(builder.Configuration);
builder.Services.AddWebChat();
var app = builder.Build();
app.MapDirectLine();
app.MapWebChat();
app.Run();

/// <summary>The service's entry point; public so that tests can boot it.</summary>
public partial class Program;
