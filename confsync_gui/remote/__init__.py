"""What ConfSync says to servers: Inngest, the web application and Confluence. httpx lives only here, and no Qt."""
